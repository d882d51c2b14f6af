import type { ResourceApi } from '../kubernetes/cluster/types';
import { clusterSecretStore } from '../kubernetes/resources/externalSecrets/clusterSecretStore';
import { createSecretsClient } from './vault/createSecretsClient';
import type { SecretsClient } from './vault/SecretsClient';

/** The store of a reference doesn't exist. */
export class StoreNotFoundError extends Error {
  constructor(kind: string, name: string) {
    super(
      `could not get ${kind} "${name}", ${kind}.external-secrets.io "${name}" not found`,
    );
    this.name = 'StoreNotFoundError';
  }
}

/** Client of a store; `key` is `<kind>/<name>` as in `status.syncedPushSecrets`. */
export interface StoreClient {
  key: string;
  name: string;
  client: SecretsClient;
}

/** Throws with ESO's message if the store doesn't exist or its client can't be made. */
export function createStoreClient(
  cluster: ResourceApi,
  kind: string,
  name: string,
): StoreClient {
  const isServed = kind === 'ClusterSecretStore';
  const store = isServed
    ? cluster.find({ definition: clusterSecretStore, name })
    : undefined;
  if (!store) {
    throw new StoreNotFoundError(kind, name);
  }
  try {
    const client = createSecretsClient(cluster, store);
    return { key: `${kind}/${name}`, name, client };
  } catch (error) {
    throw new Error(
      `could not get secrets client for store ${name}: ${
        (error as Error).message
      }`,
    );
  }
}
