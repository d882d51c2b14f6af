import { decodeBase64Text } from '../base64';
import { hasInvisibleCharacters } from './visibleText';

/**
 * The English text of each hint about a value; the frontend translates them under the same codes.
 *
 * @public
 */
export const valueHintMessages = {
  finalLineBreak: 'The value ends with a line break.',
  surroundingSpaces: 'Spaces surround the value.',
  base64Text: 'This looks like base64. Values are entered as they are.',
} as const;

/** @public */
export type ValueHintCode = keyof typeof valueHintMessages;

/**
 * A hint that a value may not be what was meant. The value is fine as it is.
 *
 * @public
 */
export interface ValueHint {
  code: ValueHintCode;
  message: string;
  /** The value that was probably meant, for one click; never to be applied silently. */
  suggestion: string;
}

const MIN_BASE64_LENGTH = 8;
const MAX_BASE64_LENGTH = 64 * 1024;

/**
 * Finds what people often paste or upload by mistake with a password or token. Says nothing about values of several
 * lines, such as keys, certificates, and configuration files, which usually need their final line break.
 *
 * @public
 */
export function findValueHints(value: string): ValueHint[] {
  const withoutBreak = value.replace(/(?:\r?\n|\r)$/, '');
  if (/[\r\n]/.test(withoutBreak.trim())) {
    return [];
  }
  if (withoutBreak !== value) {
    return [toHint('finalLineBreak', withoutBreak)];
  }
  const trimmed = value.trim();
  if (trimmed !== value && trimmed !== '') {
    return [toHint('surroundingSpaces', trimmed)];
  }
  const decoded = decodeLikelyText(value);
  return decoded === undefined ? [] : [toHint('base64Text', decoded)];
}

function toHint(code: ValueHintCode, suggestion: string): ValueHint {
  return { code, message: valueHintMessages[code], suggestion };
}

/** The text in a base64 value, where chance is unlikely: every byte of it is printable. */
function decodeLikelyText(value: string): string | undefined {
  const isPossible =
    value.length >= MIN_BASE64_LENGTH &&
    value.length <= MAX_BASE64_LENGTH &&
    value.length % 4 === 0;
  const text = isPossible ? decodeBase64Text(value) : undefined;
  return text && !hasInvisibleCharacters(text.replace(/\r?\n/g, ''))
    ? text
    : undefined;
}
