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
  for (;;) {
    const chunk = await readChunk(CHUNK_SIZE, continueToken);
    const matching = chunk.items.filter(matches).slice(skip);
    const taken = matching.slice(0, limit - items.length);
    items.push(...taken);
    if (taken.length < matching.length) {
      return { items, next: { continueToken, skip: skip + taken.length } };
    }
    if (!chunk.continueToken) {
      return { items };
    }
    continueToken = chunk.continueToken;
    skip = 0;
  }
}
