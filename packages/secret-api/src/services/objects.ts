import { toGoDuration } from './toGoDuration';
import type {
  KubernetesObject,
  SecretObject,
  SecretReferenceObject,
  TargetPlane,
} from '../kubernetes';

export const MANAGED_BY_LABEL = 'openchoreo.dev/managed-by';
export const MANAGED_BY = 'openchoreo-api';
const SYNC_TRIGGER = 'openchoreo.dev/sync-trigger';

const OPENCHOREO = 'openchoreo.dev/v1alpha1';

export const secretReferenceKind = {
  apiVersion: OPENCHOREO,
  kind: 'SecretReference',
} as const;

export const secretKind = { apiVersion: 'v1', kind: 'Secret' } as const;

export const pushSecretKind = {
  apiVersion: 'external-secrets.io/v1alpha1',
  kind: 'PushSecret',
} as const;

export const namespaceKind = { apiVersion: 'v1', kind: 'Namespace' } as const;

/** Returns the API version and kind of an OpenChoreo object. */
export function openChoreoKind(kind: string) {
  return { apiVersion: OPENCHOREO, kind };
}

/** Remote key segment of each secret type. */
const segmentsByType: Record<string, string> = {
  Opaque: 'generic',
  'kubernetes.io/basic-auth': 'basic-auth',
  'kubernetes.io/ssh-auth': 'ssh-auth',
  'kubernetes.io/dockerconfigjson': 'registry',
  'kubernetes.io/tls': 'tls',
};

/** Content of a managed secret; values in plain text. */
export interface SecretContent {
  namespace: string;
  name: string;
  type: string;
  data: Record<string, string>;
}

/** Returns the plane namespace that holds the values of an OpenChoreo namespace. */
export function valueNamespace(namespace: string): string {
  return `openchoreo-kv-${namespace}`;
}

export function buildSecret(content: SecretContent): SecretObject {
  const { namespace, name, type, data } = content;
  const encoded = Object.entries(data).map(([key, value]) => [
    key,
    Buffer.from(value, 'utf8').toString('base64'),
  ]);
  return {
    ...secretKind,
    metadata: { name, namespace: valueNamespace(namespace) },
    type,
    data: Object.fromEntries(encoded),
  };
}

export interface PushSecretObject extends KubernetesObject {
  spec: object;
}

/** Creates an annotation with a new value, which makes External Secrets Operator push immediately. */
export function syncTrigger(): Record<string, string> {
  return { [SYNC_TRIGGER]: new Date().toISOString() };
}

/** Builds the PushSecret, with a new sync trigger annotation. */
export function buildPushSecret(
  content: SecretContent,
  storeName: string,
): PushSecretObject {
  const { namespace, name } = content;
  return {
    ...pushSecretKind,
    metadata: {
      name,
      namespace: valueNamespace(namespace),
      annotations: syncTrigger(),
    },
    spec: {
      updatePolicy: 'Replace',
      deletionPolicy: 'Delete',
      secretStoreRefs: [{ kind: 'ClusterSecretStore', name: storeName }],
      selector: { secret: { name } },
      data: remoteData(content).map(({ secretKey, remoteRef }) => ({
        match: {
          secretKey,
          remoteRef: {
            remoteKey: remoteRef.key,
            property: remoteRef.property,
          },
        },
      })),
    },
  };
}

/** Returns the labels of a managed reference. */
function managedLabels(
  labels: Record<string, string> = {},
): Record<string, string> {
  return { ...labels, [MANAGED_BY_LABEL]: MANAGED_BY };
}

export function buildSecretReference(
  content: SecretContent,
  targetPlane: TargetPlane,
  labels?: Record<string, string>,
): SecretReferenceObject {
  const { namespace, name, type } = content;
  return {
    ...secretReferenceKind,
    metadata: {
      name,
      namespace,
      labels: managedLabels(labels),
    },
    spec: {
      template: { type },
      targetPlane,
      data: remoteData(content),
    },
  };
}

/** Returns the reference with new keys and labels. As with OpenChoreo, the interval `1h` becomes `1h0m0s`. */
export function updateSecretReference(
  { metadata, spec, ...reference }: SecretReferenceObject,
  content: SecretContent,
  labels: Record<string, string> | undefined,
): SecretReferenceObject {
  return {
    ...reference,
    metadata: { ...metadata, labels: managedLabels(labels) },
    spec: {
      ...spec,
      data: remoteData(content),
      refreshInterval: toGoDuration(spec.refreshInterval ?? '1h'),
    },
  };
}

/** Returns the remote reference of each key, sorted by key. */
function remoteData({
  namespace,
  name,
  type,
  data,
}: SecretContent): SecretReferenceObject['spec']['data'] {
  const key = `secret/${namespace}/${segmentsByType[type]}/${name}`;
  return Object.keys(data)
    .sort()
    .map(property => ({
      secretKey: property,
      remoteRef: { key, property },
    }));
}
