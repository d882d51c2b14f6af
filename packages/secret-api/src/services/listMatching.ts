import type { KubernetesObject, ObjectList } from '../kubernetes';
import type { ListPosition } from './cursor';

/** Whether an object belongs to what is asked for. */
export type ObjectFilter<T> = (object: T) => boolean;

/** Items, and where the list goes on; at its end `next` is absent. */
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

/** How many objects are read at once where only some of them match. */
const CHUNK_SIZE = 500;

/** A page of those objects that match, as full as that of any other list. */
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

/** The last item of a page, and how many objects it is away from a token. */
interface ListEnd {
  name: string;
  count: number;
  continueToken?: string;
}

/**
 * Right after the last item of a page: the token of a whole chunk has the name of an object in it, which need not match.
 * `undefined` where the list has changed since.
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
