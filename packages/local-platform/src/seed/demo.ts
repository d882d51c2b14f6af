import { CONTROL_PLANE, type Clusters } from '../clusters';
import type { ResourceApi } from '../kubernetes/cluster/types';
import { environment } from '../kubernetes/resources/openchoreo/environment';
import { dataPlane } from '../kubernetes/resources/openchoreo/planes';
import { project } from '../kubernetes/resources/openchoreo/project';
import { secretReference } from '../kubernetes/resources/openchoreo/secretReference';
import { createCertificate } from './certificate';
import {
  applySpec,
  fromSecret,
  seedComponent,
  PROJECT_SPEC,
} from './component';
import { KUBECTL } from './manager';
import { seedNamespace } from './namespaces';
import { seedPlane } from './planes';
import { seedRenderedRelease } from './renderedRelease';
import { seedPlaneSecret, seedSecret, type ManagedSecret } from './secrets';
import { seedStore, type StoreAccess } from './store';

const NAMESPACE = 'shop-demo';
const PROJECT = 'shop';
const ENVIRONMENTS = ['development', 'production'];
const PLANE = { kind: 'ClusterDataPlane', name: 'default' };
const UNREACHABLE_PLANE = { kind: 'DataPlane', name: 'shop-eu' };
/** ClusterSecretStore with a token that the store denies. */
const DENIED_STORE = 'restricted';
/** Secret with an orphaned value: only the objects on the plane remain. */
const ORPHAN = 'old-token';

/** Kubeconfig context of the unreachable plane. */
export const UNREACHABLE_CONTEXT = UNREACHABLE_PLANE.name;

const OPAQUE = {
  namespace: NAMESPACE,
  type: 'Opaque',
  segment: 'generic',
  category: 'generic',
  targetPlane: PLANE,
};

/**
 * Seeds the namespace `shop-demo` with a secret in every state: synced, failed, unreachable, managed in YAML, not
 * used, an expiring certificate, an orphaned value, and broken references.
 */
export async function seedDemo(
  clusters: Clusters,
  access: StoreAccess,
): Promise<void> {
  const cluster = clusters.get(CONTROL_PLANE);
  if (!cluster) {
    throw new Error('The demo needs the control plane.');
  }
  seedNamespace(cluster, NAMESPACE, 'Demo Shop');
  seedPlane(
    cluster,
    {
      definition: dataPlane,
      namespace: NAMESPACE,
      name: UNREACHABLE_PLANE.name,
    },
    { hasStore: true, isConnected: false },
  );
  seedStore(cluster, { ...access, storeToken: 'revoked' }, DENIED_STORE);
  await seedDemoSecrets(cluster);
  seedDemoComponents(cluster);
}

async function seedDemoSecrets(cluster: ResourceApi): Promise<void> {
  const { certificate, privateKey } = await createCertificate(
    'shop.example.com',
    6,
  );
  const managed: ManagedSecret[] = [
    {
      ...OPAQUE,
      name: 'db-creds',
      labels: { team: 'payments', tier: '1' },
      data: { username: 'shop_rw', password: 'demo', 'ca.pem': 'demo' },
    },
    {
      ...OPAQUE,
      name: 'smtp-relay',
      type: 'kubernetes.io/basic-auth',
      segment: 'basic-auth',
      data: { username: 'mailer', password: 'demo' },
    },
    {
      ...OPAQUE,
      name: 'ingress-tls',
      type: 'kubernetes.io/tls',
      segment: 'tls',
      data: { 'tls.crt': certificate, 'tls.key': privateKey },
    },
    {
      ...OPAQUE,
      name: 'payments-api',
      store: DENIED_STORE,
      data: { 'api-key': 'demo', webhook: 'demo' },
    },
    { ...OPAQUE, name: 'unused-token', data: { token: 'demo' } },
    {
      ...OPAQUE,
      name: 'github-pat',
      type: 'kubernetes.io/basic-auth',
      segment: 'basic-auth',
      category: 'git-credentials',
      targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
      data: { username: 'git', password: 'demo' },
    },
  ];
  for (const secret of managed) {
    seedSecret(cluster, cluster, secret);
  }
  seedSecret(cluster, undefined, {
    ...OPAQUE,
    name: 'reports-eu',
    targetPlane: UNREACHABLE_PLANE,
    data: { token: 'demo' },
  });
  seedPlaneSecret(cluster, {
    ...OPAQUE,
    name: ORPHAN,
    data: { token: 'demo' },
  });
  cluster.apply(
    { definition: secretReference, namespace: NAMESPACE, name: 'shared-ca' },
    {
      spec: {
        template: { type: 'Opaque' },
        data: [
          {
            secretKey: 'ca.crt',
            remoteRef: { key: 'shared/ca', property: 'ca.crt' },
          },
        ],
      },
    },
    { manager: KUBECTL },
  );
}

function seedDemoComponents(cluster: ResourceApi): void {
  for (const name of ENVIRONMENTS) {
    applySpec(
      cluster,
      environment,
      name,
      { dataPlaneRef: PLANE, isProduction: name === 'production' },
      NAMESPACE,
    );
  }
  applySpec(cluster, project, PROJECT, PROJECT_SPEC, NAMESPACE);
  seedComponent(cluster, {
    namespace: NAMESPACE,
    project: PROJECT,
    name: 'storefront',
    image: 'registry.example/shop/storefront:3.1.0',
    env: [
      fromSecret('DB_USER', 'db-creds', 'username'),
      fromSecret('DB_PASSWORD', 'db-creds', 'pass'),
    ],
    files: [
      {
        ...fromSecret('tls.crt', 'ingress-tls', 'tls.crt'),
        mountPath: '/etc/tls',
      },
    ],
    nextEnv: [fromSecret('SMTP_TOKEN', 'smtp-relay', 'password')],
    environments: ENVIRONMENTS,
    buildSecret: 'github-pat',
  });
  seedComponent(cluster, {
    namespace: NAMESPACE,
    project: PROJECT,
    name: 'payments',
    image: 'registry.example/shop/payments:1.8.2',
    env: [
      fromSecret('DB_PASSWORD', 'db-creds', 'password'),
      fromSecret('API_KEY', 'payments-api', 'api-key'),
      fromSecret('REPORTS_TOKEN', 'reports-eu', 'token'),
      fromSecret('TRUSTED_CA', 'shared-ca', 'ca.crt'),
    ],
    environments: ENVIRONMENTS,
  });
  const variable = (name: string, path: string, property: string) => ({
    variable: name,
    remoteRef: { key: `secret/${NAMESPACE}/${path}`, property },
  });
  for (const name of ENVIRONMENTS) {
    const target = {
      namespace: NAMESPACE,
      project: PROJECT,
      environment: name,
    };
    seedRenderedRelease(cluster, { ...target, component: 'storefront' }, [
      variable('DB_USER', 'generic/db-creds', 'username'),
      variable('TLS_CRT', 'tls/ingress-tls', 'tls.crt'),
    ]);
    seedRenderedRelease(cluster, { ...target, component: 'payments' }, [
      variable('DB_PASSWORD', 'generic/db-creds', 'password'),
    ]);
  }
}
