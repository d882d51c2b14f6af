import type { ResourceApi } from '../kubernetes/cluster/types';
import { namespace as namespaceDefinition } from '../kubernetes/resources/core/namespace';
import { secret } from '../kubernetes/resources/core/secret';
import { pushSecret } from '../kubernetes/resources/externalSecrets/pushSecret';
import { secretReference } from '../kubernetes/resources/openchoreo/secretReference';

/** Field manager of the Secret Management API. */
const MANAGER = 'openchoreo-api';
const NAMESPACE = 'acme-corp';

/** A secret to seed as the Secret Management API creates it. */
export interface ManagedSecret {
  name: string;
  /** `acme-corp` by default. */
  namespace?: string;
  type: string;
  /** Remote key segment of the secret type. */
  segment: string;
  category: string;
  targetPlane: { kind: string; name: string };
  labels?: Record<string, string>;
  /** ClusterSecretStore of the plane; `default` by default. */
  store?: string;
  data: Record<string, string>;
}

/** Seeds the secrets used in the documentation. */
export function seedSecrets(clusters: {
  controlPlane: ResourceApi;
  dataPlane: ResourceApi;
}): void {
  const { controlPlane, dataPlane } = clusters;
  seedSecret(controlPlane, dataPlane, {
    name: 'db-creds',
    type: 'Opaque',
    segment: 'generic',
    category: 'generic',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    data: { username: 'admin', password: 's3cret' },
  });
  seedSecret(controlPlane, controlPlane, {
    name: 'github-pat',
    type: 'kubernetes.io/basic-auth',
    segment: 'basic-auth',
    category: 'git-credentials',
    targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
    data: { username: 'git', password: 'ghp_xxx' },
  });
}

/** Creates the SecretReference, the Secret, and the PushSecret; without a plane, only the SecretReference. */
export function seedSecret(
  controlPlane: ResourceApi,
  plane: ResourceApi | undefined,
  managed: ManagedSecret,
): void {
  const { name, namespace = NAMESPACE, type, segment, data } = managed;
  const { targetPlane, category, labels } = managed;
  const keys = Object.keys(data).sort();
  const remoteKey = `secret/${namespace}/${segment}/${name}`;
  if (plane) {
    seedPlaneSecret(plane, managed);
  }
  controlPlane.create(
    { definition: secretReference, namespace },
    {
      metadata: {
        name,
        labels: {
          ...labels,
          'openchoreo.dev/managed-by': MANAGER,
          'openchoreo.dev/secret-type': category,
        },
      },
      spec: {
        targetPlane,
        template: { type },
        data: keys.map(key => ({
          secretKey: key,
          remoteRef: { key: remoteKey, property: key },
        })),
      },
    },
    { manager: MANAGER },
  );
}

/** Creates the Secret and the PushSecret on the plane. */
export function seedPlaneSecret(
  plane: ResourceApi,
  managed: ManagedSecret,
): void {
  const { name, type, segment, data, store = 'default' } = managed;
  const owner = managed.namespace ?? NAMESPACE;
  const keys = Object.keys(data).sort();
  const remoteKey = `secret/${owner}/${segment}/${name}`;
  const options = { manager: MANAGER, isForced: true };
  const namespace = `openchoreo-kv-${owner}`;
  plane.apply(
    { definition: namespaceDefinition, name: namespace },
    {},
    options,
  );
  const encoded = keys.map(key => [
    key,
    Buffer.from(data[key], 'utf8').toString('base64'),
  ]);
  plane.apply(
    { definition: secret, namespace, name },
    { type, data: Object.fromEntries(encoded) },
    options,
  );
  plane.apply(
    { definition: pushSecret, namespace, name },
    {
      metadata: {
        annotations: {
          'openchoreo.dev/sync-trigger': new Date().toISOString(),
        },
      },
      spec: {
        updatePolicy: 'Replace',
        deletionPolicy: 'Delete',
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: store }],
        selector: { secret: { name } },
        data: keys.map(key => ({
          match: {
            secretKey: key,
            remoteRef: { remoteKey, property: key },
          },
        })),
      },
    },
    options,
  );
}
