/** Controls (C0, C1), format characters (bidi, zero width), and line separators other than a line feed. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Makes characters visible that a terminal would obey, such as escape sequences and changes of the text direction:
 * names, labels, and messages come from other people.
 */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, toEscapes);
}

/** Escapes text of several lines; line feeds and tabs stay. */
export function escapeLines(text: string): string {
  return text.replace(UNSAFE, character =>
    character === '\n' || character === '\t' ? character : toEscapes(character),
  );
}

/** Whether {@link escapeLines} would change this text. */
export function hasControls(text: string): boolean {
  return escapeLines(text) !== text;
}

/** One `\uXXXX` for each UTF-16 unit, as JSON and YAML read them. */
function toEscapes(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
