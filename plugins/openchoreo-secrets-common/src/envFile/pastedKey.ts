import { parseDotenv } from './parseDotenv';

/**
 * What a text pasted into the field of a key is: one variable, to be split into key and value, or several lines, to be
 * imported as a `.env` file. `undefined` for everything else.
 *
 * @public
 */
export type PastedKey =
  | { kind: 'variable'; key: string; value: string }
  | { kind: 'envFile'; count: number };

/** @public */
export function readPastedKey(text: string): PastedKey | undefined {
  if (!text.includes('=')) {
    return undefined;
  }
  const { entries, problems } = parseDotenv(text.trim());
  if (entries.length > 1) {
    return { kind: 'envFile', count: entries.length };
  }
  const [entry] = entries;
  // A value that consists of "=" is the padding of base64.
  return entry && problems.length === 0 && !/^=*$/.test(entry.value)
    ? { kind: 'variable', key: entry.name, value: entry.value }
    : undefined;
}
