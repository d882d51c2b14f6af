import type { ExternalReference } from './ExternalSecretSpec';

/** Decodes a store value to bytes. Throws if the value isn't encoded as the decoding strategy requires. */
export function decodeValue(
  text: string,
  strategy: ExternalReference['decodingStrategy'] = 'None',
): Buffer {
  if (strategy === 'None') {
    return Buffer.from(text, 'utf8');
  }
  const decoded = decodeBase64(text, strategy);
  if (decoded) {
    return decoded;
  }
  if (strategy === 'Auto') {
    return Buffer.from(text, 'utf8');
  }
  throw new Error(`unable to decode with decodingStrategy ${strategy}`);
}

function decodeBase64(
  text: string,
  strategy: 'Auto' | 'Base64' | 'Base64URL',
): Buffer | undefined {
  const encodings =
    strategy === 'Auto'
      ? (['base64', 'base64url'] as const)
      : [strategy === 'Base64' ? ('base64' as const) : ('base64url' as const)];
  for (const encoding of encodings) {
    const decoded = Buffer.from(text, encoding);
    if (decoded.toString(encoding) === text) {
      return decoded;
    }
  }
  return undefined;
}
