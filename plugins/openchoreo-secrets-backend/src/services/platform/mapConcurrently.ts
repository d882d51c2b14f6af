export interface MapConcurrentlyOptions {
  /** How many are worked on at once. */
  limit: number;
  /** Once it is aborted no further one is begun, and there are no further results. */
  signal: AbortSignal;
}

/** The results in the order in which they are there; none is begun before there is room for it. */
export async function* mapConcurrently<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
  { limit, signal }: MapConcurrentlyOptions,
): AsyncGenerator<R> {
  const pending = new Set<Promise<{ result: R; done(): void }>>();
  const begin = (item: T) => {
    const work = map(item).then(result => ({
      result,
      done: () => pending.delete(work),
    }));
    pending.add(work);
  };
  const waiting = items[Symbol.iterator]();
  const fill = () => {
    while (pending.size < limit && !signal.aborted) {
      const { value, done } = waiting.next();
      if (done) {
        return;
      }
      begin(value);
    }
  };
  for (fill(); pending.size > 0 && !signal.aborted; fill()) {
    const { result, done } = await Promise.race(pending);
    done();
    if (!signal.aborted) {
      yield result;
    }
  }
}
