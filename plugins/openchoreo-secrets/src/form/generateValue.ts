const LETTERS_AND_DIGITS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const characters = {
  alphanumeric: LETTERS_AND_DIGITS,
  symbols: `${LETTERS_AND_DIGITS}!#$%&()*+,-./:;<=>?@[]^_{|}~`,
  hexadecimal: '0123456789abcdef',
} as const;

export type AlphabetId = keyof typeof characters;

export const alphabets = Object.keys(characters) as AlphabetId[];

export const MIN_LENGTH = 8;
export const MAX_LENGTH = 1024;

const BYTE_VALUES = 256;

/** A random text, in which all characters of the alphabet are equally likely. */
export function generateValue(length: number, alphabet: AlphabetId): string {
  const set = characters[alphabet];
  // Bytes above the last whole multiple would favour the first characters.
  const limit = BYTE_VALUES - (BYTE_VALUES % set.length);
  let value = '';
  while (value.length < length) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    for (const byte of bytes) {
      if (byte < limit && value.length < length) {
        value += set[byte % set.length];
      }
    }
  }
  return value;
}
