import type { ResourceApi } from '../../kubernetes/cluster/types';
import type { KubernetesObject } from '../../kubernetes/types';
import { pushData } from './pushData';
import { entryKeyOf, specOf } from './PushSecretSpec';
import { createStoreClient } from '../storeClients';
import type { SyncedPushSecrets } from './SyncedPushSecrets';

/** Pushes every entry to every store that the PushSecret names, and adds to `pushed` what got there. */
export async function pushEntries(
  cluster: ResourceApi,
  object: KubernetesObject,
  source: KubernetesObject,
  pushed: SyncedPushSecrets,
): Promise<void> {
  const { secretStoreRefs, data = [], updatePolicy } = specOf(object);
  for (const { kind, name: storeName = '' } of secretStoreRefs) {
    const { key, client } = createStoreClient(cluster, kind, storeName);
    pushed[key] = {};
    for (const entry of data) {
      await pushData(entry, { source, client, storeName, updatePolicy });
      pushed[key][entryKeyOf(entry)] = entry;
    }
  }
}

/** Removes entries from the stores that they were pushed to. */
export async function deleteEntries(
  cluster: ResourceApi,
  entries: SyncedPushSecrets,
): Promise<void> {
  try {
    for (const [store, data] of Object.entries(entries)) {
      const [kind, name] = store.split('/');
      const { client } = createStoreClient(cluster, kind, name);
      for (const { match } of Object.values(data)) {
        await client.deleteSecret(match.remoteRef);
      }
    }
  } catch (error) {
    throw new Error(
      `Failed to Delete Secrets from Provider: ${(error as Error).message}`,
    );
  }
}
