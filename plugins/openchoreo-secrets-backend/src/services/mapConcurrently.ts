export interface MapConcurrentlyOptions {
  /** How many are worked on at once. */
  limit: number;
  /** Once it is aborted no further one is begun, and there are no further results. */
  signal: AbortSignal;
  /** Whether the results keep the order of the items; they come as they are there unless told. */
  inOrder?: boolean;
}

/**
 * The results of all items, of which none is begun before there is room for it.
 *
 * @param map - does not reject
 */
export async function* mapConcurrently<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
  { limit, signal, inOrder = false }: MapConcurrentlyOptions,
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
    const [eldest] = pending;
    const { result, done } = await (inOrder ? eldest : Promise.race(pending));
    done();
    if (!signal.aborted) {
      yield result;
    }
  }
}
