import type { KubernetesObject } from '../../kubernetes/types';
import type { PushSecretData } from './PushSecretSpec';

/** What has been pushed: by `<store kind>/<store name>`, then by `<remote key>/<property>`. */
export type SyncedPushSecrets = Record<string, Record<string, PushSecretData>>;

export function syncedPushSecretsOf({
  status,
}: KubernetesObject): SyncedPushSecrets {
  return (status?.syncedPushSecrets ?? {}) as SyncedPushSecrets;
}

export function hasEntries(entries: SyncedPushSecrets): boolean {
  return Object.values(entries).some(data => Object.keys(data).length > 0);
}

/** The entries of `left` that `right` does not have. */
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

/** The entries of both: what a failed push has reached must still be cleaned up one day. */
export function mergeEntries(
  left: SyncedPushSecrets,
  right: SyncedPushSecrets,
): SyncedPushSecrets {
  const stores = Object.keys({ ...left, ...right });
  return Object.fromEntries(
    stores.map(store => [store, { ...left[store], ...right[store] }]),
  );
}
