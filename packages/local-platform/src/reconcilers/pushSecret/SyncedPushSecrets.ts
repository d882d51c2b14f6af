import type { KubernetesObject } from '../../kubernetes/types';
import type { PushSecretData } from './PushSecretSpec';

/** Pushed entries by `<store kind>/<store name>`, then by `<remote key>/<property>`. */
export type SyncedPushSecrets = Record<string, Record<string, PushSecretData>>;

export function syncedPushSecretsOf({
  status,
}: KubernetesObject): SyncedPushSecrets {
  return (status?.syncedPushSecrets ?? {}) as SyncedPushSecrets;
}

export function hasEntries(entries: SyncedPushSecrets): boolean {
  return Object.values(entries).some(data => Object.keys(data).length > 0);
}

/** Returns the entries of `left` that aren't in `right`. */
export function subtractEntries(
  left: SyncedPushSecrets,
  right: SyncedPushSecrets,
): SyncedPushSecrets {
  return Object.fromEntries(
    Object.entries(left).map(([store, data]) => [
      store,
      Object.fromEntries(
        Object.entries(data).filter(
          ([key]) => !Object.hasOwn(right[store] ?? {}, key),
        ),
      ),
    ]),
  );
}

/** Merges entries. Entries of a failed push stay in the status so that they're deleted later. */
export function mergeEntries(
  left: SyncedPushSecrets,
  right: SyncedPushSecrets,
): SyncedPushSecrets {
  const stores = Object.keys({ ...left, ...right });
  return Object.fromEntries(
    stores.map(store => [store, { ...left[store], ...right[store] }]),
  );
}
