import { badRequest } from '../status/errors';

/** Encodes the last key of a page; the next page starts after this key. */
export function encodeContinue(after: string, resourceVersion: string): string {
  const token = JSON.stringify({ v: 1, rv: resourceVersion, after });
  return Buffer.from(token).toString('base64url');
}

export function decodeContinue(token: string): string {
  try {
    const { after } = JSON.parse(
      Buffer.from(token, 'base64url').toString('utf8'),
    ) as { after?: unknown };
    if (typeof after === 'string') {
      return after;
    }
  } catch {
    // falls through to the refusal
  }
  throw badRequest('continue key is not valid');
}
