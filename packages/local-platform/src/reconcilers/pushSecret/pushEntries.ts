import type { ResourceApi } from '../../kubernetes/cluster/types';
import type { KubernetesObject } from '../../kubernetes/types';
import { createStoreClient, StoreNotFoundError } from '../storeClients';
import type { SecretsClient } from '../vault/SecretsClient';
import {
  entryKeyOf,
  specOf,
  type PushSecretData,
  type PushSecretSpec,
} from './PushSecretSpec';
import type { SyncedPushSecrets } from './SyncedPushSecrets';

/**
 * Pushes every entry to every store of the PushSecret and adds each pushed entry to `pushed`.
 *
 * Rejects with ESO's message on the first failure.
 */
export async function pushEntries(
  cluster: ResourceApi,
  object: KubernetesObject,
  source: KubernetesObject,
  pushed: SyncedPushSecrets,
): Promise<void> {
  const { secretStoreRefs, data = [], updatePolicy } = specOf(object);
  try {
    for (const { kind, name: storeName = '' } of secretStoreRefs) {
      const { key, client } = createStoreClient(cluster, kind, storeName);
      pushed[key] = {};
      for (const entry of data) {
        await pushEntry(entry, { source, client, storeName, updatePolicy });
        pushed[key][entryKeyOf(entry)] = entry;
      }
    }
  } catch (error) {
    throw error instanceof StoreNotFoundError
      ? error
      : new Error(`set secret failed: ${(error as Error).message}`);
  }
}

/** Deletes pushed entries from their stores. Skips stores that no longer exist. */
export async function deleteEntries(
  cluster: ResourceApi,
  entries: SyncedPushSecrets,
): Promise<void> {
  for (const [store, data] of Object.entries(entries)) {
    const [kind, name] = store.split('/');
    try {
      const { client } = createStoreClient(cluster, kind, name);
      for (const { match } of Object.values(data)) {
        await client.deleteSecret(match.remoteRef);
      }
    } catch (error) {
      if (!(error instanceof StoreNotFoundError)) {
        throw new Error(
          `Failed to Delete Secrets from Provider: ${(error as Error).message}`,
        );
      }
    }
  }
}

interface PushOptions {
  source: KubernetesObject;
  client: SecretsClient;
  storeName: string;
  updatePolicy: PushSecretSpec['updatePolicy'];
}

async function pushEntry(
  { match: { secretKey, remoteRef } }: PushSecretData,
  { source, client, storeName, updatePolicy }: PushOptions,
): Promise<void> {
  const value = readValue(source, secretKey);
  if (value === undefined) {
    throw new Error(`secret key ${secretKey} does not exist`);
  }
  try {
    const isKept =
      updatePolicy === 'IfNotExists' && (await client.secretExists(remoteRef));
    if (!isKept) {
      await client.pushSecret(remoteRef, value);
    }
  } catch (error) {
    const name = secretKey ?? remoteRef.remoteKey;
    throw new Error(
      `could not write remote ref ${name} to target secretstore ${storeName}: ${
        (error as Error).message
      }`,
    );
  }
}

/** Returns one value as text, or all values as a JSON object. Replaces bytes that aren't UTF-8, as ESO does. */
function readValue(
  source: KubernetesObject,
  secretKey: string | undefined,
): string | undefined {
  const data = (source.data ?? {}) as Record<string, string>;
  if (secretKey) {
    return Object.hasOwn(data, secretKey) ? decode(data[secretKey]) : undefined;
  }
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, decode(value)]),
    ),
  );
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
