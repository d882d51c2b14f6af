import { SecretsError } from '../../../errors';

/** Which list of OpenChoreo the metadata is read from. */
export type PageSource = 'references' | 'secrets';

/** Where a page of ours begins in a list of OpenChoreo; `cursor` is absent at its beginning. */
export interface PagePosition {
  source: PageSource;
  cursor?: string;
}

export function encodeCursor({ source, cursor }: PagePosition): string {
  return Buffer.from(JSON.stringify([source, cursor])).toString('base64url');
}

/** Reads a cursor of ours; a 400 for anything else. */
export function decodeCursor(encoded: string): PagePosition {
  const parsed = parse(Buffer.from(encoded, 'base64url').toString('utf8'));
  if (Array.isArray(parsed)) {
    const [source, cursor] = parsed;
    const isSource = source === 'references' || source === 'secrets';
    if (isSource && typeof cursor === 'string') {
      return { source, cursor };
    }
  }
  throw new SecretsError({
    status: 400,
    message: 'The cursor is not one of this list. Load the list again.',
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
