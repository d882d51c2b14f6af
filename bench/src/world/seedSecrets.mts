import { post, postAll } from './post.mts';

const planes = [
  { kind: 'ClusterDataPlane', name: 'default' },
  { kind: 'ClusterWorkflowPlane', name: 'default' },
];
const types = ['Opaque', 'kubernetes.io/basic-auth', 'kubernetes.io/tls'];
const teams = ['payments', 'shop', 'search'];

/** Creates a namespace with SecretReferences on the control plane, without values. */
export async function seedSecrets(
  kubernetesUrl: string,
  namespace: string,
  count: number,
): Promise<void> {
  await post(`${kubernetesUrl}/api/v1/namespaces`, {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: namespace,
      labels: { 'openchoreo.dev/control-plane': 'true' },
    },
  });
  const url = `${kubernetesUrl}/apis/openchoreo.dev/v1alpha1/namespaces/${namespace}/secretreferences`;
  await postAll(
    url,
    Array.from({ length: count }, (_, index) =>
      createReference(namespace, index),
    ),
  );
}

/** `service-00042-credentials` */
export function nameOfSecret(index: number): string {
  return `service-${String(index).padStart(5, '0')}-credentials`;
}

function createReference(namespace: string, index: number) {
  const name = nameOfSecret(index);
  const keys = ['username', 'password', 'host'].slice(0, 1 + (index % 3));
  return {
    apiVersion: 'openchoreo.dev/v1alpha1',
    kind: 'SecretReference',
    metadata: {
      name,
      namespace,
      labels: {
        'openchoreo.dev/managed-by': 'openchoreo-api',
        'openchoreo.dev/secret-type':
          index % 10 === 0 ? 'git-credentials' : 'generic',
        team: teams[index % teams.length],
      },
    },
    spec: {
      refreshInterval: '1h0m0s',
      targetPlane: planes[index % planes.length],
      template: { type: types[index % types.length] },
      data: keys.map(key => ({
        secretKey: key,
        remoteRef: {
          key: `secret/${namespace}/generic/${name}`,
          property: key,
        },
      })),
    },
  };
}
