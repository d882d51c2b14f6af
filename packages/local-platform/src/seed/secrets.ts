import type { ResourceApi } from '../kubernetes/cluster/types';
import { namespace as namespaceDefinition } from '../kubernetes/resources/core/namespace';
import { secret } from '../kubernetes/resources/core/secret';
import { pushSecret } from '../kubernetes/resources/externalSecrets/pushSecret';
import { secretReference } from '../kubernetes/resources/openchoreo/secretReference';

/** The field manager of the Secret Management API. */
const MANAGER = 'openchoreo-api';
const NAMESPACE = 'acme-corp';

interface ManagedSecret {
  name: string;
  type: string;
  /** The part of the remote key that tells the type. */
  segment: string;
  category: string;
  targetPlane: { kind: string; name: string };
  data: Record<string, string>;
}

/** The secrets of the documentation, written as the Secret Management API writes them. */
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

function seedSecret(
  controlPlane: ResourceApi,
  plane: ResourceApi,
  managed: ManagedSecret,
): void {
  const { name, type, segment, data, targetPlane, category } = managed;
  const keys = Object.keys(data).sort();
  const remoteKey = `secret/${NAMESPACE}/${segment}/${name}`;
  writeToPlane(plane, managed, remoteKey, keys);
  controlPlane.create(
    { definition: secretReference, namespace: NAMESPACE },
    {
      metadata: {
        name,
        labels: {
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

function writeToPlane(
  plane: ResourceApi,
  { name, type, data }: ManagedSecret,
  remoteKey: string,
  keys: string[],
): void {
  const options = { manager: MANAGER, isForced: true };
  const namespace = `openchoreo-kv-${NAMESPACE}`;
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
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
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
