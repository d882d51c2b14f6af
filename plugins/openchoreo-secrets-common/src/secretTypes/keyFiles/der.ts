/** ASN.1 tags in key files. */
export const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  sequence: 0x30,
  context0: 0xa0,
  context1: 0xa1,
} as const;

/** One element of DER (X.690): a tag and its content. */
export interface DerElement {
  tag: number;
  content: Uint8Array;
}

const MAX_ELEMENTS = 32;

/** Reads a single element. Returns `undefined` if the bytes aren't DER. */
export function readDer(bytes: Uint8Array): DerElement | undefined {
  const elements = readElements(bytes);
  return elements?.length === 1 ? elements[0] : undefined;
}

/**
 * Reads a sequence of elements, one level deep. Returns `undefined` if the bytes aren't DER with definite lengths,
 * one-byte tags, and at most 32 elements.
 */
export function readElements(bytes: Uint8Array): DerElement[] | undefined {
  const elements: DerElement[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const header = readHeader(bytes, offset);
    if (!header || elements.length === MAX_ELEMENTS) {
      return undefined;
    }
    const { start, end } = header;
    elements.push({ tag: bytes[offset], content: bytes.subarray(start, end) });
    offset = end;
  }
  return elements;
}

/** Returns the elements in a SEQUENCE or a context tag, or an empty list for an absent or different element. */
export function childrenOf(element: DerElement | undefined): DerElement[] {
  const isConstructed = element && (element.tag & 0x20) !== 0;
  return (isConstructed && readElements(element.content)) || [];
}

/** Returns the content of an element, or `undefined` if the element is absent or has a different tag. */
export function contentOf(
  element: DerElement | undefined,
  tag: number,
): Uint8Array | undefined {
  return element?.tag === tag ? element.content : undefined;
}

/** Returns the magnitude of a positive INTEGER without leading zeros, or `undefined` for any other element. */
export function positiveIntegerOf(
  element: DerElement | undefined,
): Uint8Array | undefined {
  const content = contentOf(element, tags.integer);
  if (!content || content.length === 0 || content[0] > 0x7f) {
    return undefined;
  }
  const first = content.findIndex(byte => byte !== 0);
  return first < 0 ? undefined : content.subarray(first);
}

/** Returns the dotted form of an OBJECT IDENTIFIER of at most 32 bytes. */
export function objectIdentifierOf(
  element: DerElement | undefined,
): string | undefined {
  const content = contentOf(element, tags.objectIdentifier);
  if (!content || content.length === 0 || content.length > 32) {
    return undefined;
  }
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const first = Math.min(Math.floor(arcs[0] / 40), 2);
  return [first, arcs[0] - first * 40, ...arcs.slice(1)].join('.');
}

function readHeader(
  bytes: Uint8Array,
  offset: number,
): { start: number; end: number } | undefined {
  const hasLongTag = (bytes[offset] & 0x1f) === 0x1f;
  const first = bytes[offset + 1];
  if (hasLongTag || first === undefined || first > 0x83 || first === 0x80) {
    return undefined;
  }
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const start = offset + 2 + lengthBytes;
  if (start > bytes.length) {
    return undefined;
  }
  const length = bytes
    .subarray(offset + 2, start)
    .reduce((sum, byte) => sum * 256 + byte, lengthBytes === 0 ? first : 0);
  return start + length <= bytes.length
    ? { start, end: start + length }
    : undefined;
}
