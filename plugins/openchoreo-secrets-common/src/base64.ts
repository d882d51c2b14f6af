const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Decodes standard base64, or returns `undefined` if the text isn't base64. Takes linear time. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!BASE64.test(text)) {
    return undefined;
  }
  try {
    return Uint8Array.from(atob(text), char => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Decodes base64 of UTF-8 text, or returns `undefined` if the bytes aren't text. */
export function decodeBase64Text(text: string): string | undefined {
  const bytes = decodeBase64(text);
  try {
    return (
      bytes &&
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    );
  } catch {
    return undefined;
  }
}

/** Encodes bytes as standard base64. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}

/** Encodes the UTF-8 bytes of a text as standard base64. */
export function encodeBase64Text(text: string): string {
  return encodeBase64(new TextEncoder().encode(text));
}
