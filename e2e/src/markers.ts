import { randomBytes } from 'node:crypto';

const BITS_PER_BYTE = 8;
const BITS_PER_CHARACTER = 6;

/** What follows the random part of a marker, so that each way to encode it gives another text. */
const SPECIALS = ' ü&<"\n/+?';

/** A value that stands nowhere else, with characters that are encoded in one way or another. */
export function createMarker(name: string): string {
  return `marker-${name}-${randomBytes(8).toString('hex')}${SPECIALS}end`;
}

/** Every form in which a value may stand in a text, by name. */
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

/** The names of the forms in which a value stands in a text. */
export function findForms(text: string, value: string): string[] {
  return [...formsOf(value)]
    .filter(([, form]) => text.includes(form))
    .map(([name]) => name);
}

/** The characters that a value has in an encoded text, whatever stands before and after it. */
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
