import { parseDotenv } from './parseDotenv';

/**
 * Classifies a text that was pasted into a key field: one variable to split into key and value, or several lines to
 * import as a `.env` file. Returns `undefined` for any other text.
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
