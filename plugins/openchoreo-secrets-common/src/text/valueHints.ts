import { decodeBase64Text } from '../base64';
import { hasInvisibleCharacters } from './visibleText';

/**
 * English hints about values, by code. The frontend translates them by code.
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
 * A hint about a probable mistake in a valid value.
 *
 * @public
 */
export interface ValueHint {
  code: ValueHintCode;
  message: string;
  /** The probably intended value. Applied only if the user selects it. */
  suggestion: string;
}

const MIN_BASE64_LENGTH = 8;
const MAX_BASE64_LENGTH = 64 * 1024;

/**
 * Finds common mistakes in pasted or uploaded passwords and tokens. Ignores multi-line values such as keys and
 * certificates, which usually need the final line break.
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

/** Returns the decoded text of a base64 value if it's printable. Other values rarely decode to printable text. */
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
