import { OpenChoreoError } from './OpenChoreoError';
import type { Page } from './types';

/** The most items that the server answers in one page. */
export const MAX_PAGE_SIZE = 100;

/** How the server writes a page. */
export interface ListBody<T> {
  items: T[];
  pagination?: { nextCursor?: string };
}

/** One page out of the body of a list. */
export function toPage<T>({ items, pagination }: ListBody<T>): Page<T> {
  return pagination?.nextCursor
    ? { items, nextCursor: pagination.nextCursor }
    : { items };
}

/**
 * Follows a list to its end, an array for each page. Rejects with an `OpenChoreoError` where the server answers the
 * same cursor twice, because that would never end.
 *
 * @public
 */
export async function* followPages<T>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    yield page.items;
    if (page.nextCursor !== undefined && page.nextCursor === cursor) {
      throw new OpenChoreoError({
        kind: 'protocol',
        message: 'OpenChoreo answers the same page of a list again and again.',
      });
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
