import { decodeBase64 } from '../../base64';

const BEGIN = /^-----BEGIN ([A-Z0-9]+(?: [A-Z0-9]+){0,5})-----$/;
const HEADER = /^[A-Za-z0-9-]{1,40}:/;
const MAX_BOUNDARY_LENGTH = 80;
const MAX_HEADERS = 8;
const MAX_BLOCKS = 1000;
const MAX_BODY_LENGTH = 128 * 1024;

/** A block of a PEM file (RFC 7468), with optional headers (RFC 1421). */
export interface PemBlock {
  /** The text between `BEGIN` and the dashes, for example `RSA PRIVATE KEY`. */
  label: string;
  /** The decoded content; absent if the block is truncated, too large, or not base64. */
  bytes?: Uint8Array;
  headers: string[];
  /** The unchanged text of the block, with a final line break. */
  text: string;
}

/**
 * Finds the PEM blocks of a text in linear time. As in OpenSSL and Go, a block starts at the beginning of a line,
 * lines end with LF or CRLF, and text between blocks is ignored.
 */
export function readPem(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  let label: string | undefined;
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trimEnd();
    const begun = boundary(trimmed)?.match(BEGIN)?.[1];
    if (begun) {
      if (label !== undefined) {
        blocks.push({ label, headers: [], text: lines.join('\n') });
      }
      label = begun;
      lines = [trimmed];
    } else if (label !== undefined) {
      lines.push(trimmed);
      if (trimmed === `-----END ${label}-----`) {
        blocks.push(toBlock(label, lines));
        label = undefined;
      }
    }
    if (blocks.length === MAX_BLOCKS) {
      return blocks;
    }
  }
  if (label !== undefined) {
    blocks.push({ label, headers: [], text: lines.join('\n') });
  }
  return blocks;
}

/** Formats bytes as a PEM block with lines of 64 characters, as OpenSSL writes it. */
export function formatPem(label: string, body: string): string {
  const lines = body.match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join(
    '\n',
  )}\n-----END ${label}-----\n`;
}

function boundary(line: string): string | undefined {
  return line.length <= MAX_BOUNDARY_LENGTH && line.startsWith('-----')
    ? line
    : undefined;
}

function toBlock(label: string, lines: string[]): PemBlock {
  const content = lines.slice(1, -1).map(line => line.trim());
  const blank = content.indexOf('');
  const hasHeaders = content.length > 0 && HEADER.test(content[0]);
  const headers = hasHeaders && blank > 0 ? content.slice(0, blank) : [];
  const body = content.slice(headers.length).join('');
  const isBounded =
    headers.length <= MAX_HEADERS && body.length <= MAX_BODY_LENGTH;
  return {
    label,
    headers,
    bytes: isBounded && body !== '' ? decodeBase64(body) : undefined,
    text: `${lines.join('\n')}\n`,
  };
}
