import type { ResourceApi } from '../../kubernetes/cluster/types';
import { secret } from '../../kubernetes/resources/core/secret';
import {
  isJsonObject,
  type JsonObject,
  type KubernetesObject,
} from '../../kubernetes/types';
import type { SecretsClient } from './SecretsClient';
import { HttpVaultApi } from './VaultApi';
import { VaultSecretsClient } from './VaultSecretsClient';

/** The provider configuration of a store is incomplete or unsupported. */
export class InvalidProviderConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidProviderConfigError';
  }
}

/** Creates the client of a ClusterSecretStore from its vault provider and the token in a Secret. */
export function createSecretsClient(
  cluster: ResourceApi,
  store: KubernetesObject,
): SecretsClient {
  const vault = fieldOf(fieldOf(store.spec, 'provider'), 'vault');
  if (typeof vault?.server !== 'string') {
    throw new InvalidProviderConfigError(
      'this platform supports the vault provider only',
    );
  }
  if (vault.version === 'v1') {
    throw new InvalidProviderConfigError(
      'this platform supports version v2 of the KV engine only',
    );
  }
  const selector = fieldOf(fieldOf(vault, 'auth'), 'tokenSecretRef');
  const token = readToken(cluster, selector);
  return VaultSecretsClient.create({
    api: HttpVaultApi.create({
      server: vault.server,
      token,
      ...(typeof vault.namespace === 'string' && {
        namespace: vault.namespace,
      }),
    }),
    mount: String(vault.path ?? 'secret'),
  });
}

function readToken(
  cluster: ResourceApi,
  selector: JsonObject | undefined,
): string {
  const name = String(selector?.name ?? '');
  const namespace = String(selector?.namespace ?? '');
  const key = String(selector?.key ?? 'token');
  const found = cluster.find({ definition: secret, namespace, name });
  const value = fieldOf(found, 'data')?.[key];
  if (typeof value !== 'string') {
    throw new InvalidProviderConfigError(
      found
        ? `cannot find secret data for key: "${key}"`
        : `cannot get Kubernetes secret "${name}" from namespace "${namespace}": secrets "${name}" not found`,
    );
  }
  return Buffer.from(value, 'base64').toString('utf8');
}

function fieldOf(
  object: JsonObject | undefined,
  field: string,
): JsonObject | undefined {
  const value = object?.[field];
  return isJsonObject(value) ? value : undefined;
}
