export interface MapConcurrentlyOptions {
  /** Maximum concurrent calls. */
  limit: number;
  /** Stops after it aborts: no further calls or results. */
  signal?: AbortSignal;
  /** Whether results keep the order of the items. By default they arrive as they complete. */
  inOrder?: boolean;
}

/**
 * Maps items with limited concurrency.
 *
 * @param map - must not reject
 */
export async function* mapConcurrently<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
  { limit, signal, inOrder = false }: MapConcurrentlyOptions,
): AsyncGenerator<R> {
  const pending = new Set<Promise<{ result: R; done(): void }>>();
  const start = (item: T) => {
    const work = map(item).then(result => ({
      result,
      done: () => pending.delete(work),
    }));
    pending.add(work);
  };
  const remaining = items[Symbol.iterator]();
  const fill = () => {
    while (pending.size < limit && !signal?.aborted) {
      const { value, done } = remaining.next();
      if (done) {
        return;
      }
      start(value);
    }
  };
  for (fill(); pending.size > 0 && !signal?.aborted; fill()) {
    const [oldest] = pending;
    const { result, done } = await (inOrder ? oldest : Promise.race(pending));
    done();
    if (!signal?.aborted) {
      yield result;
    }
  }
}

/** Maps items with limited concurrency and returns the results in the order of the items. */
export async function mapInOrder<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
  limit: number,
): Promise<R[]> {
  const results: R[] = [];
  for await (const result of mapConcurrently(items, map, {
    limit,
    inOrder: true,
  })) {
    results.push(result);
  }
  return results;
}

/** Collects the items of all pages. */
export async function collect<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...page);
  }
  return items;
}
