import { parseDotenv } from './parseDotenv';
import type { EnvFileEntry } from './types';

/**
 * Returns the variables of a `.env` file and ignores invalid lines.
 *
 * @deprecated use {@link parseDotenv}, which reports invalid lines
 * @public
 */
export async function parseEnvFile(text: string): Promise<EnvFileEntry[]> {
  return parseDotenv(text).entries;
}
