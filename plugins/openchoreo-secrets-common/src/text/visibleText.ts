import { MAX_NAME_LENGTH } from '../rules/dnsNames';

/**
 * Invisible characters that change the appearance of a text: C0 and C1 controls, line and paragraph separators,
 * zero-width and bidirectional formatting, tags, and unpaired surrogates.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- finds control characters
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * Makes text from other people or systems safe to show: replaces invisible characters with their code points, for
 * example `<U+202E>`, and truncates long text with an ellipsis.
 *
 * @param maxLength - maximum length before the replacement, in characters
 * @public
 */
export function visibleText(text: string, maxLength = Infinity): string {
  const kept = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return kept.replace(INVISIBLE, toCodePoint);
}

/**
 * Makes an unchecked Kubernetes name safe to show.
 *
 * @public
 */
export function visibleName(name: string): string {
  return visibleText(name, MAX_NAME_LENGTH);
}

/**
 * Whether a text contains characters that {@link visibleText} replaces.
 *
 * @public
 */
export function hasInvisibleCharacters(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

function toCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
