/** The key that was most likely meant, or `undefined` where that would be a guess. */
export function likelyKey(wanted: string, keys: string[]): string | undefined {
  if (keys.length === 1) {
    return keys[0];
  }
  const plain = plainOf(wanted);
  const alike = keys.filter(key => {
    const other = plainOf(key);
    return other.startsWith(plain) || plain.startsWith(other);
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/** Letters and digits only: people mix up case and separators. */
function plainOf(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}
