import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { KubeConfig } from '@kubernetes/client-node';
import {
  startLocalPlatform,
  type LocalPlatform,
} from '@openchoreo-secrets/local-platform';
import { parseAllDocuments } from 'yaml';
import { TestIssuer } from './__testUtils__/TestIssuer';
import { eventually } from './__testUtils__/TestWorld';
import { Cluster, type KubernetesObject } from './kubernetes';
import { startSecretApi, type SecretApi } from './startSecretApi';

const TOKEN = 'service-account-token';
const NAMESPACE = '/api/v1/namespaces/acme-corp';
const SECRETS = '/api/v1alpha1/namespaces/acme-corp/secrets';

/** Applies the roles and bindings of a file in `deploy/`. Skips ServiceAccounts, which the local platform doesn't serve. */
async function applyRoles(cluster: Cluster, file: string): Promise<void> {
  const text = await readFile(join(__dirname, '../deploy', file), 'utf8');
  for (const document of parseAllDocuments(text)) {
    const object = document.toJS() as KubernetesObject;
    if (object.kind !== 'ServiceAccount') {
      await cluster.apply(object);
    }
  }
}

describe('secret-api with the roles in deploy/', () => {
  let folder: string;
  let platform: LocalPlatform;
  let api: SecretApi;
  let kubeconfig: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'secret-api-deploy-'));
    platform = await startLocalPlatform({
      kubeconfigPath: join(folder, 'admin'),
      seed: true,
      rbacUsers: {
        [TOKEN]: {
          name: 'system:serviceaccount:openchoreo-control-plane:secret-api',
        },
      },
    });
    const admin = new KubeConfig();
    admin.loadFromString(platform.kubeconfig);
    await applyRoles(Cluster.create('openchoreo', admin), 'control-plane.yaml');
    admin.setCurrentContext('dp-prod');
    await applyRoles(Cluster.create('dp-prod', admin), 'plane.yaml');
    kubeconfig = join(folder, 'secret-api');
    await writeFile(
      kubeconfig,
      platform.kubeconfig.replace('user: {}', `user: { token: ${TOKEN} }`),
    );
    api = await startSecretApi({
      kubeconfig,
      isEnabled: true,
      planes: [
        {
          kind: 'DataPlane',
          namespace: 'acme-corp',
          name: 'dp-prod',
          context: 'dp-prod',
        },
      ],
    });
  });

  afterAll(async () => {
    await api.stop();
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${api.url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };

  it('creates, reads, lists, updates, and deletes secrets', async () => {
    const secret = `${SECRETS}/api-key`;
    const created = await call('POST', SECRETS, {
      secretName: 'api-key',
      secretType: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data: { key: 'first' },
    });
    const listed = await call('GET', SECRETS);
    const statuses = [
      created,
      await call('GET', secret),
      listed,
      await call('PUT', secret, { data: { key: 'second' } }),
      await call('DELETE', secret),
    ].map(({ status }) => status);
    expect(listed.text).toContain('"api-key"');
    expect(statuses).toEqual([201, 200, 200, 200, 204]);
  });

  it.each([
    '/api/v1/namespaces',
    '/api/v1/clusterdataplanes',
    '/api/v1/clusterworkflowplanes',
    '/api/v1/clusterworkflows',
    ...[
      'secretreferences',
      'dataplanes',
      'workflowplanes',
      'workflows',
      'projects',
      'environments',
      'components',
      'workloads',
      'componentreleases',
      'releasebindings',
    ].map(plural => `${NAMESPACE}/${plural}`),
  ])('lists %s', async path => {
    expect(await call('GET', path)).toMatchObject({ status: 200 });
  });

  it('follows roles and role bindings with sign-in', async () => {
    const issuer = await TestIssuer.start();
    const logs: object[] = [];
    const withSignIn = await startSecretApi({
      kubeconfig,
      isEnabled: true,
      oidc: issuer.oidc,
      log: entry => logs.push(entry),
    });
    const token = await issuer.sign({ groups: ['admins'] });
    const { status } = await fetch(`${withSignIn.url}${NAMESPACE}/projects`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(status).toBe(200);
    expect(logs).not.toContainEqual(
      expect.objectContaining({ message: 'authorization' }),
    );
    await withSignIn.stop();
    await issuer.stop();
  });

  it('reads the objects of a release on its plane', async () => {
    const path = `${NAMESPACE}/releasebindings/checkout-production/k8sresources/tree`;
    // The tree omits kinds that secret-api can't list. Pods belong to the tree through their ReplicaSet.
    const kinds = ['ExternalSecret', 'Secret', 'Deployment', 'Pod', 'Pod'];
    // The Secret exists only after the first push and the next refresh of its ExternalSecret.
    await eventually(async () => {
      const { status, text } = await call('GET', path);
      expect(status).toBe(200);
      const [release] = JSON.parse(text).renderedReleases;
      const nodes: { kind: string }[] = release.nodes;
      return isDeepStrictEqual(
        nodes.map(({ kind }) => kind),
        kinds,
      );
    });
  });

  it('replaces a release binding', async () => {
    const path = `${NAMESPACE}/releasebindings/checkout-production`;
    const binding = JSON.parse((await call('GET', path)).text);
    const { status, text } = await call('PUT', path, {
      ...binding,
      metadata: {
        ...binding.metadata,
        annotations: { 'openchoreo.dev/restartedAt': '2026-01-01T00:00:00Z' },
      },
    });
    expect([status, text]).toEqual([
      200,
      expect.stringContaining('2026-01-01T00:00:00Z'),
    ]);
  });
});
