import type { ResourceApi } from '../kubernetes/cluster/types';
import { clusterSecretStore } from '../kubernetes/resources/externalSecrets/clusterSecretStore';
import { createSecretsClient } from './vault/createSecretsClient';
import type { SecretsClient } from './vault/SecretsClient';

/** The store that `<kind>/<name>` in a status names, with a client for it. */
export interface StoreClient {
  key: string;
  name: string;
  client: SecretsClient;
}

/** Rejects with ESO's text if the store is not there or no client can be made for it. */
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
    const resource = `${kind.toLowerCase()}s.external-secrets.io`;
    throw new Error(
      `could not get ${kind} "${name}", ${resource} "${name}" not found`,
    );
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
