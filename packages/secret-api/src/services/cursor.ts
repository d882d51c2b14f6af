import { ApiError } from '../errors';

/** An opaque cursor around a Kubernetes continue token. */
export function encodeCursor(continueToken: string): string {
  return Buffer.from(JSON.stringify({ c: continueToken })).toString(
    'base64url',
  );
}

export function decodeCursor(cursor: string): string {
  try {
    const { c } = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof c === 'string' && c !== '') {
      return c;
    }
  } catch {
    // Said below, as for any other text that is not a cursor.
  }
  throw new ApiError(400, 'invalid cursor');
}
