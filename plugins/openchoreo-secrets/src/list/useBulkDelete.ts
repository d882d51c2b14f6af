import { useEffect, useRef, useState } from 'react';
import { useDeleteSecret } from './useDeleteSecret';

/** How many deletions run at a time. */
const AT_A_TIME = 4;

export type ItemState =
  | { step: 'waiting' | 'deleting' | 'kept' }
  | { step: 'deleted'; isDestroying: boolean }
  | { step: 'failed'; reason: string };

export interface BulkDelete {
  /** In the order of the names. */
  items: { name: string; state: ItemState }[];
  step: 'ready' | 'running' | 'over';
  /** Deletes every secret that isn't deleted yet. */
  start(): Promise<void>;
  /** Starts no further deletion; running ones finish. */
  stop(): void;
}

/** Deletes several secrets, a few at a time, and keeps the result of each. */
export function useBulkDelete(
  namespace: string,
  names: string[],
  destroyVersions: boolean,
): BulkDelete {
  const { remove, refreshList } = useDeleteSecret(namespace);
  const [states, setStates] = useState<Record<string, ItemState>>({});
  const [step, setStep] = useState<BulkDelete['step']>('ready');
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const set = (name: string, state: ItemState) =>
    setStates(previous => ({ ...previous, [name]: state }));

  const work = async (queue: string[]) => {
    for (let name = queue.shift(); name; name = queue.shift()) {
      if (isStopped.current) {
        set(name, { step: 'kept' });
      } else {
        set(name, { step: 'deleting' });
        const result = await remove(name, destroyVersions);
        set(
          name,
          result.isDeleted
            ? { step: 'deleted', isDestroying: result.isDestroying }
            : { step: 'failed', reason: result.reason },
        );
      }
    }
  };

  const start = async () => {
    isStopped.current = false;
    setStep('running');
    const queue = names.filter(name => states[name]?.step !== 'deleted');
    queue.forEach(name => set(name, { step: 'waiting' }));
    await Promise.all(Array.from({ length: AT_A_TIME }, () => work(queue)));
    setStep('over');
    refreshList();
  };

  return {
    items: names.map(name => ({
      name,
      state: states[name] ?? { step: 'waiting' },
    })),
    step,
    start,
    stop: () => {
      isStopped.current = true;
    },
  };
}
