import type {
  StorageApi,
  StorageValueSnapshot,
} from '@backstage/frontend-plugin-api';
import type { JsonValue } from '@backstage/types';

/** A storage on a server: knows nothing until it has answered, as the one of the user settings. */
export function asyncStorage(data: Record<string, JsonValue>) {
  let isLoaded = false;
  const observers = new Map<
    string,
    (snapshot: StorageValueSnapshot<JsonValue>) => void
  >();
  const snapshot = (key: string): StorageValueSnapshot<JsonValue> => {
    if (!isLoaded) {
      return { key, presence: 'unknown', value: undefined };
    }
    return key in data
      ? { key, presence: 'present', value: data[key] }
      : { key, presence: 'absent', value: undefined };
  };
  const api = {
    forBucket: () => api,
    snapshot,
    set: async (key: string, value: JsonValue) => {
      data[key] = value;
    },
    remove: async () => {},
    observe$: (key: string) => ({
      subscribe: (
        observer: (value: StorageValueSnapshot<JsonValue>) => void,
      ) => {
        observers.set(key, observer);
        return {
          unsubscribe: () => observers.delete(key),
          get closed() {
            return !observers.has(key);
          },
        };
      },
    }),
  } as unknown as StorageApi;
  return {
    api,
    /** Sends what is stored, as the answer of the server. */
    answer: () => {
      isLoaded = true;
      observers.forEach((observer, key) => observer(snapshot(key)));
    },
  };
}
