const LENGTH_BYTES = 4;

/** Splits the strings of SSH's wire format (RFC 4251, 5); returns `undefined` if a length exceeds the input. */
export function readSshStrings(
  bytes: Uint8Array,
  count: number,
): { strings: Uint8Array[]; rest: Uint8Array } | undefined {
  const strings: Uint8Array[] = [];
  let rest = bytes;
  while (strings.length < count) {
    const length = readUint32(rest);
    if (length === undefined || length > rest.length - LENGTH_BYTES) {
      return undefined;
    }
    strings.push(rest.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
    rest = rest.subarray(LENGTH_BYTES + length);
  }
  return { strings, rest };
}

/** Reads the unsigned 32-bit number at the start of the bytes. */
export function readUint32(bytes: Uint8Array): number | undefined {
  return bytes.length < LENGTH_BYTES
    ? undefined
    : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

/** Joins strings in SSH's wire format. */
export function writeSshStrings(
  strings: readonly (string | Uint8Array)[],
): Uint8Array {
  const parts = strings.flatMap(string => {
    const bytes =
      typeof string === 'string' ? new TextEncoder().encode(string) : string;
    const length = new Uint8Array(LENGTH_BYTES);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  });
  return concatBytes(parts);
}

/** Encodes a magnitude as an SSH `mpint`: adds a leading zero byte if the sign bit is set. */
export function toMpint(magnitude: Uint8Array): Uint8Array {
  return magnitude[0] > 0x7f
    ? concatBytes([new Uint8Array(1), magnitude])
    : magnitude;
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Decodes ASCII bytes, such as names of algorithms. */
export function toAscii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64));
}
