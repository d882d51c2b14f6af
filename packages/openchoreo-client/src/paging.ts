import { setImmediate } from 'node:timers/promises';
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

/** More than any list has: 1,000,000 items in pages of {@link MAX_PAGE_SIZE}. */
const MAX_PAGES = 10_000;

/**
 * Follows a list to its end and yields the items of each page. The next page is requested while the caller works on
 * the current one.
 *
 * @throws OpenChoreoError (`protocol`) when the server repeats a cursor or the list has more than 10,000 pages
 * @public
 */
export async function* followPages<T>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T[]> {
  const guard = createCursorGuard();
  let pending: Promise<Page<T>> | undefined = readPage(undefined);
  while (pending) {
    const { items, nextCursor }: Page<T> = await pending;
    pending = undefined;
    if (nextCursor !== undefined) {
      guard(nextCursor);
      pending = readPage(nextCursor);
      // The rejection is handled by the next round, or by nobody when the caller stops here.
      pending.catch(() => undefined);
      // Otherwise the request would only be sent when the caller is done with the current page.
      await setImmediate();
    }
    yield items;
  }
}

/**
 * Creates a function that throws an OpenChoreoError (`protocol`) for a list that would never end: one that answers a
 * cursor twice or has more than 10,000 pages.
 *
 * @public
 */
export function createCursorGuard(): (cursor: string) => void {
  const seen = new Set<string>();
  return cursor => {
    if (seen.has(cursor) || seen.size >= MAX_PAGES) {
      throw new OpenChoreoError({
        kind: 'protocol',
        message: 'The list of the server does not end: it repeats its pages.',
      });
    }
    seen.add(cursor);
  };
}
