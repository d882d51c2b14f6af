import {
  hasInvisibleCharacters,
  visibleText,
} from '@openchoreo-secrets/plugin-common';

/**
 * Parses an answer of the backend. Invisible characters in its texts (bidirectional, zero-width, controls) become
 * visible, as `<U+202E>`, so that a display name or a message of another system can't pass for something else. Line
 * feeds and tabs stay. Not for revealed values, which must stay as they are.
 */
export function readJson(json: string) {
  return JSON.parse(json, mayHideText(json) ? showInvisible : undefined);
}

/** Raw or escaped; a reviver makes parsing several times slower, and hardly any answer needs one. */
function mayHideText(json: string): boolean {
  return json.includes('\\u') || hasInvisibleCharacters(json);
}

function showInvisible(_key: string, value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/[^\n\t]+/g, text => visibleText(text))
    : value;
}
