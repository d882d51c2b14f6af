import { randomBytes } from 'node:crypto';

const BITS_PER_BYTE = 8;
const BITS_PER_CHARACTER = 6;

/** Marker suffix with characters that differ in each encoding. */
const SPECIALS = ' ü&<"\n/+?';

/** Creates a unique value with characters that each encoding changes. */
export function createMarker(name: string): string {
  return `marker-${name}-${randomBytes(8).toString('hex')}${SPECIALS}end`;
}

/** Returns the encoded forms of a value by name. */
export function formsOf(value: string): Map<string, string> {
  const form = new URLSearchParams({ value }).toString();
  const html = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return new Map([
    ['plain', value],
    ['as JSON', JSON.stringify(value).slice(1, -1)],
    ['as JSON in JSON', JSON.stringify(JSON.stringify(value)).slice(3, -3)],
    ['as HTML', html],
    ['as HTML attribute', html.replaceAll('"', '&quot;')],
    ['URL-encoded', encodeURIComponent(value)],
    ['form-encoded', form.slice('value='.length)],
    ['in hexadecimal', Buffer.from(value).toString('hex')],
    ...[0, 1, 2].flatMap(offset =>
      (['base64', 'base64url'] as const).map((encoding): [string, string] => [
        `in ${encoding}, ${offset} bytes after a group`,
        encodePart(value, offset, encoding),
      ]),
    ),
  ]);
}

/** Returns the names of the forms of a value that a text contains. */
export function findForms(text: string, value: string): string[] {
  return [...formsOf(value)]
    .filter(([, form]) => text.includes(form))
    .map(([name]) => name);
}

/** Returns the part of the encoded value that doesn't depend on the surrounding text. */
function encodePart(
  value: string,
  offset: number,
  encoding: 'base64' | 'base64url',
): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
  const first = Math.ceil((offset * BITS_PER_BYTE) / BITS_PER_CHARACTER);
  const end = Math.floor((bytes.length * BITS_PER_BYTE) / BITS_PER_CHARACTER);
  return bytes.toString(encoding).slice(first, end);
}
