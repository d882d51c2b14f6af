import { CursorError } from '../errors';

/** Position in a list: a Kubernetes continue token and the number of matches after it that were already returned. */
export interface ListPosition {
  continueToken?: string;
  skip?: number;
}

/** Encodes an opaque cursor in the format of the OpenChoreo server. */
export function encodeCursor({ continueToken, skip }: ListPosition): string {
  return Buffer.from(JSON.stringify({ c: continueToken, s: skip })).toString(
    'base64url',
  );
}

export function decodeCursor(cursor: string): ListPosition {
  const { c, s } = parse(cursor);
  const hasToken = typeof c === 'string' && c !== '';
  const hasSkip = Number.isSafeInteger(s) && Number(s) > 0;
  if (!hasToken && !hasSkip) {
    throw new CursorError('invalid cursor');
  }
  return {
    ...(hasToken && { continueToken: c }),
    ...(hasSkip && { skip: Number(s) }),
  };
}

function parse(cursor: string): { c?: unknown; s?: unknown } {
  try {
    return Object(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    return {};
  }
}
