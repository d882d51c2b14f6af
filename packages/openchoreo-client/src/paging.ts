import { setImmediate } from 'node:timers/promises';
import { OpenChoreoError } from './OpenChoreoError';
import { toOpenChoreoError } from './transport/createTransport';
import type { Page } from './types';

/** The server's maximum page size. */
export const MAX_PAGE_SIZE = 100;

/** The body of a page. */
export interface ListBody<T> {
  items: T[];
  pagination?: { nextCursor?: string };
}

/**
 * Returns the page in the body of a list.
 *
 * @throws OpenChoreoError (`protocol`) if the body isn't a list
 */
export function toPage<T>(body: ListBody<T> | null): Page<T> {
  if (!Array.isArray(body?.items)) {
    throw new OpenChoreoError({
      kind: 'protocol',
      message:
        "The response isn't a list. Is this the address of an OpenChoreo API?",
    });
  }
  const { items, pagination } = body;
  return pagination?.nextCursor
    ? { items, nextCursor: pagination.nextCursor }
    : { items };
}

/**
 * Returns the page in the text of a list. The items are parsed on first use, so that {@link followPages} can request the
 * next page first: parsing takes about a tenth of the time of a page.
 *
 * @throws OpenChoreoError (`protocol`) if the text isn't a list, at the latest on first use of the items
 */
export function toPageOfText<T>(text: string): Page<T> {
  const nextCursor = readLastCursor(text);
  if (nextCursor === undefined) {
    return parsePage(text);
  }
  let page: Page<T> | undefined;
  return {
    nextCursor,
    get items() {
      page ??= parsePage<T>(text);
      if (page.nextCursor !== nextCursor) {
        throw new OpenChoreoError({
          kind: 'protocol',
          message: 'The list of OpenChoreo has an unknown format.',
        });
      }
      return page.items;
    },
  };
}

/** Reads the cursor from the last object of a list, where OpenChoreo writes it. Returns `undefined` if it isn't there. */
function readLastCursor(text: string): string | undefined {
  try {
    const end = text.slice(text.lastIndexOf('{'), text.lastIndexOf('}'));
    const { nextCursor } = JSON.parse(end);
    return typeof nextCursor === 'string' && nextCursor !== ''
      ? nextCursor
      : undefined;
  } catch {
    return undefined;
  }
}

function parsePage<T>(text: string): Page<T> {
  try {
    return toPage(JSON.parse(text));
  } catch (error) {
    throw toOpenChoreoError(error);
  }
}

/** Enough for 1,000,000 items. */
const MAX_PAGES = 10_000;

/**
 * Reads all pages of a list and yields the items of each page. Requests the next page before the caller processes the
 * current one.
 *
 * @throws OpenChoreoError (`protocol`) if the server repeats a cursor or the list has more than 10,000 pages
 * @public
 */
export async function* followPages<T>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T[]> {
  const guard = createCursorGuard();
  let pending: Promise<Page<T>> | undefined = readPage(undefined);
  while (pending) {
    const page: Page<T> = await pending;
    const { nextCursor } = page;
    pending = undefined;
    if (nextCursor !== undefined) {
      guard(nextCursor);
      pending = readPage(nextCursor);
      // The next round handles the rejection. A caller that stops here doesn't need it.
      pending.catch(() => undefined);
      // Lets `fetch` send the request before the caller processes the current page: `fetch` needs a turn of the event
      // loop to check the idle connection.
      await setImmediate();
      await setImmediate();
    }
    yield page.items;
  }
}

/**
 * Creates a function that throws an OpenChoreoError (`protocol`) for a list that never ends: it repeats a cursor or has
 * more than 10,000 pages.
 *
 * @public
 */
export function createCursorGuard(): (cursor: string) => void {
  const seen = new Set<string>();
  return cursor => {
    if (seen.has(cursor) || seen.size >= MAX_PAGES) {
      throw new OpenChoreoError({
        kind: 'protocol',
        message: "The server's list never ends: it repeats its pages.",
      });
    }
    seen.add(cursor);
  };
}
