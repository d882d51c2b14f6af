import type { SecretId } from './SecretsApi';

/** The keys of cached answers. Answers with values are never cached. */
export const queryKeys = {
  status: ['status'],
  namespaces: ['namespaces'],
  deletedSecrets: ['deleted-secrets'],
  platformPlanes: ['platform-planes'],
  capabilities: (namespace: string) => ['capabilities', namespace],
  targetPlanes: (namespace: string) => ['target-planes', namespace],
  secrets: (namespace: string) => ['secrets', namespace],
  sync: (namespace: string) => ['sync', namespace],
  usage: (namespace: string) => ['usage', namespace],
  secretUsage: (namespace: string, name: string) => ['usage', namespace, name],
  componentSecrets: (namespace: string, component: string) => [
    'component-secrets',
    namespace,
    component,
  ],
  componentConsumers: (namespace: string, component: string) => [
    'component-consumers',
    namespace,
    component,
  ],
  componentEntities: (namespace: string) => ['component-entities', namespace],
  secretMetadata: ({ namespace, name }: SecretId) => [
    'secret-metadata',
    namespace,
    name,
  ],
  secret: ({ namespace, name }: SecretId) => ['secret', namespace, name],
  /** Each save and each push adds versions. */
  history: ({ namespace, name }: SecretId, etag?: string, state?: string) => [
    'history',
    namespace,
    name,
    etag,
    state,
  ],
  /** Another save or restart is another question. */
  workloads: (
    { namespace, name }: SecretId,
    keys: string[],
    savedAt?: number,
    restartedAt?: string,
  ) => ['workloads', namespace, name, keys, savedAt, restartedAt],
  consumers: (namespace: string, name: string) => [
    'consumers',
    namespace,
    name,
  ],
};
