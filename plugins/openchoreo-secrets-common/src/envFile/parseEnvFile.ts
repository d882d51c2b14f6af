import { parseDotenv } from './parseDotenv';
import type { EnvFileEntry } from './types';

/**
 * The variables of a `.env` file without the lines that aren't understood.
 *
 * @deprecated use {@link parseDotenv}, which names those lines
 * @public
 */
export async function parseEnvFile(text: string): Promise<EnvFileEntry[]> {
  return parseDotenv(text).entries;
}
