import type { KubernetesObject, ObjectList } from '../kubernetes';
import type { ListPosition } from './cursor';

/** Whether an object matches the request. */
export type ObjectFilter<T> = (object: T) => boolean;

/** A page of items; `next` is absent on the last page. */
export interface PositionedPage<T> {
  items: T[];
  next?: ListPosition;
}

export interface ListMatchingOptions<T extends KubernetesObject> {
  readChunk(
    size: number,
    continueToken: string | undefined,
  ): Promise<ObjectList<T>>;
  matches: ObjectFilter<T>;
  limit: number;
  start: ListPosition;
}

/** Number of objects per read when filtering. */
const CHUNK_SIZE = 500;

/** Lists one full page of matching objects. */
export async function listMatching<T extends KubernetesObject>({
  readChunk,
  matches,
  limit,
  start,
}: ListMatchingOptions<T>): Promise<PositionedPage<T>> {
  const items: T[] = [];
  let { continueToken, skip = 0 } = start;
  let end: ListEnd | undefined;
  for (;;) {
    const chunk = await readChunk(CHUNK_SIZE, continueToken);
    const matching = chunk.items.filter(matches).slice(skip);
    const taken = matching.slice(0, limit - items.length);
    items.push(...taken);
    const last = taken[taken.length - 1];
    if (last) {
      const count = chunk.items.indexOf(last) + 1;
      end = { name: last.metadata.name, count, continueToken };
    }
    if (taken.length < matching.length) {
      const next = end && (await positionAfter(end, readChunk));
      return {
        items,
        next: next ?? { continueToken, skip: skip + taken.length },
      };
    }
    if (!chunk.continueToken) {
      return { items };
    }
    continueToken = chunk.continueToken;
    skip = 0;
  }
}

/** Last item of a page and its distance from a continue token, in objects. */
interface ListEnd {
  name: string;
  count: number;
  continueToken?: string;
}

/**
 * Returns the position right after the last item of a page. A chunk's own token could reveal the name of an object that
 * doesn't match. `undefined` if the list has changed.
 */
async function positionAfter<T extends KubernetesObject>(
  { name, count, continueToken: token }: ListEnd,
  readChunk: ListMatchingOptions<T>['readChunk'],
): Promise<ListPosition | undefined> {
  const { items, continueToken } = await readChunk(count, token);
  return continueToken && items[count - 1]?.metadata.name === name
    ? { continueToken }
    : undefined;
}
