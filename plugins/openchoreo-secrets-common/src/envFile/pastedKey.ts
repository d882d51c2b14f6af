import { parseDotenv } from './parseDotenv';

/**
 * The content of a text pasted into a key field: one variable to split into key and value, or several variables to
 * import as a `.env` file.
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
  // Trailing "=" characters are base64 padding.
  return entry && problems.length === 0 && !/^=*$/.test(entry.value)
    ? { kind: 'variable', key: entry.name, value: entry.value }
    : undefined;
}
