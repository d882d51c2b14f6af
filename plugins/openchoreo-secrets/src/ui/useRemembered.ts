import {
  storageApiRef,
  useApi,
  type StorageValueSnapshot,
} from '@backstage/frontend-plugin-api';
import { useMemo, useSyncExternalStore } from 'react';

export interface Remembered<T> {
  value: T | undefined;
  /** Whether the storage is still loading; some storages keep their data on a server. */
  isLoading: boolean;
  remember(value: T): void;
}

/** A choice that outlives the visit, in the app's storage. */
export function useRemembered<T extends string | number>(
  key: string,
): Remembered<T> {
  const storage = useApi(storageApiRef);
  const store = useMemo(() => {
    const bucket = storage.forBucket('openchoreo-secrets');
    const listeners = new Set<() => void>();
    const read = ({ value, presence }: StorageValueSnapshot<T>) => ({
      value: value as T | undefined,
      isLoading: presence === 'unknown',
    });
    let current = read(bucket.snapshot<T>(key));
    const change = (next: typeof current) => {
      current = next;
      listeners.forEach(listener => listener());
    };
    return {
      get: () => current,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        const subscription = bucket
          .observe$<T>(key)
          .subscribe(snapshot => change(read(snapshot)));
        return () => {
          listeners.delete(listener);
          subscription.unsubscribe();
        };
      },
      remember: (next: T) => {
        change({ value: next, isLoading: false });
        void bucket.set(key, next);
      },
    };
  }, [storage, key]);
  const { value, isLoading } = useSyncExternalStore(store.subscribe, store.get);
  return { value, isLoading, remember: store.remember };
}
