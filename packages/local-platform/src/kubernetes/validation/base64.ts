const ALPHABET = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Where a text stops being base64 as Go's decoder reads it (padded, line breaks ignored);
 * `undefined` where it is base64 to the end.
 */
export function findIllegalBase64(text: string): number | undefined {
  const compact = text.replaceAll(/[\r\n]/g, '');
  if (compact.length % 4 === 0 && ALPHABET.test(compact)) {
    return undefined;
  }
  const illegal = text.search(/[^A-Za-z0-9+/=\r\n]/);
  return illegal === -1 ? text.length : illegal;
}
