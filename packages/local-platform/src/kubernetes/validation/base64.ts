const ALPHABET = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Returns the index of the first illegal byte for Go's base64 decoder (padded, ignores line breaks); `undefined` for
 * legal base64.
 */
export function findIllegalBase64(text: string): number | undefined {
  const compact = text.replaceAll(/[\r\n]/g, '');
  if (compact.length % 4 === 0 && ALPHABET.test(compact)) {
    return undefined;
  }
  const illegal = text.search(/[^A-Za-z0-9+/=\r\n]/);
  return illegal === -1 ? text.length : illegal;
}
