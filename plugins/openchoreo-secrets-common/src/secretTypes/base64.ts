/** The bytes of a base64 text, one in each character; `undefined` where it is none. */
export function base64ToBinary(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

/** The text that a base64 text holds in UTF-8; `undefined` where it holds none. */
export function base64ToText(text: string): string | undefined {
  const binary = base64ToBinary(text);
  if (binary === undefined) {
    return undefined;
  }
  const bytes = Uint8Array.from(binary, char => char.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

/** The base64 text of a text's UTF-8 bytes. */
export function textToBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
