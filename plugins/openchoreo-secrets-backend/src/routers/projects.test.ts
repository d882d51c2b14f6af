import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestBackend } from '@backstage/backend-test-utils';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import { type SecretApi, startSecretApi } from '@openchoreo-secrets/secret-api';
import request from 'supertest';
import { startSecretsBackend } from '../__testUtils__';

const clients = {
  admin: 'openchoreo-backstage-client:backstage-development-secret',
  storeDeveloper: 'openchoreo-system-app:system-development-secret',
};

const roles = `
kind: ClusterAuthzRole
metadata: { name: keeper }
spec:
  actions: ['namespace:view', 'environment:view', 'dataplane:view', 'secret:*', 'secretreference:*']
---
kind: ClusterAuthzRoleBinding
metadata: { name: store }
spec:
  entitlement: { claim: sub, value: openchoreo-system-app }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: keeper }
      scope: { namespace: acme-corp }
    - roleRef: { kind: ClusterAuthzRole, name: developer }
      scope: { namespace: acme-corp, project: online-store }
---
kind: ClusterAuthzRoleBinding
metadata: { name: admin }
spec:
  entitlement: { claim: sub, value: openchoreo-backstage-client }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: admin }
`;

const namespace = 'namespaces/acme-corp';
const questions = [
  'namespaces',
  `${namespace}/capabilities`,
  `${namespace}/target-planes`,
  `${namespace}/secrets`,
  `${namespace}/secrets/db-creds`,
  `${namespace}/secrets/db-creds/facts`,
  `${namespace}/usage`,
  `${namespace}/secrets/db-creds/usage`,
  `${namespace}/secrets/github-pat/usage`,
  `${namespace}/secrets/db-creds/consumers`,
  `${namespace}/sync`,
  `${namespace}/components/catalog/secrets`,
  `${namespace}/components/checkout/secrets`,
  `${namespace}/components/checkout/consumers`,
  `${namespace}/components/ledger/consumers`,
  `${namespace}/components/ledger/secrets`,
  'platform/secrets',
  'platform/certificates',
  'platform/planes',
];

const backOffice = [
  'components/ledger',
  'workloads/ledger',
  'componentreleases/ledger-1',
  'releasebindings/ledger-production',
  'projects/back-office',
];

// Starts a platform, its API, and a backend.
jest.setTimeout(30_000);

describe('a person with access to one project', () => {
  let folder: string;
  let platform: LocalPlatform;
  let api: SecretApi;
  let backend: TestBackend;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'projects-'));
    const kubeconfig = join(folder, 'kubeconfig');
    const rolesFile = join(folder, 'roles.yaml');
    await writeFile(rolesFile, roles);
    platform = await startLocalPlatform({
      seed: true,
      kubeconfigPath: kubeconfig,
      issuer: {},
    });
    api = await startSecretApi({
      kubeconfig,
      isEnabled: true,
      defaultPlane: {},
      planes: [
        {
          kind: 'DataPlane',
          namespace: 'acme-corp',
          name: 'dp-prod',
          context: 'dp-prod',
        },
      ],
      oidc: {
        issuer: platform.issuerUrl ?? '',
        audiences: ['openchoreo'],
        rolesFile,
      },
    });
    backend = await startSecretsBackend({
      baseUrl: api.url,
      auth: { mode: 'user' },
      planes: [
        {
          planes: ['DataPlane/acme-corp/dp-prod'],
          kubeconfig: { path: kubeconfig, context: 'dp-prod' },
        },
      ],
    });
  });

  afterAll(async () => {
    await backend.stop();
    await api.stop();
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  async function signIn(name: keyof typeof clients): Promise<string> {
    const [id, secret] = clients[name].split(':');
    const response = await fetch(`${platform.issuerUrl}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: secret,
      }),
    });
    const { access_token: token } = await response.json();
    return token;
  }

  const ask = (path: string, token: string) =>
    request(backend.server)
      .get(`/api/openchoreo-secrets/${path}`)
      .set('x-openchoreo-token', token);

  async function untilPlanesAreRead(token: string): Promise<void> {
    for (;;) {
      const { body } = await ask(`${namespace}/sync`, token);
      const isRead = body.secrets.some(
        ({ state }: { state: string }) => state === 'synced',
      );
      if (isRead) {
        return;
      }
      await delay(50);
    }
  }

  /** All responses, without changing times. */
  async function askEverything(token: string): Promise<[string, string][]> {
    const answers: [string, string][] = [];
    for (const path of questions) {
      const { status, headers, text } = await ask(path, token);
      const told = JSON.stringify([status, headers.etag, text]);
      answers.push([
        path,
        told.replace(/\\"(refreshTime\\":\\"[^"]*"|pushedAt\\":\d+)/g, ''),
      ]);
    }
    return answers;
  }

  it('gets identical responses whether or not another project exists', async () => {
    const token = await signIn('storeDeveloper');
    const admin = await signIn('admin');
    await untilPlanesAreRead(admin);
    const seenByAdmin = new Map(await askEverything(admin));
    for (const path of ['usage', 'secrets/db-creds/usage']) {
      const answer = seenByAdmin.get(`${namespace}/${path}`);
      expect(answer).toContain('ledger');
      expect(answer).toContain('\\"othersPossible\\":false');
    }

    const before = await askEverything(token);
    for (const path of backOffice) {
      const { status } = await fetch(
        `${platform.kubernetesUrl}/apis/openchoreo.dev/v1alpha1/${namespace}/${path}`,
        { method: 'DELETE' },
      );
      expect(status).toBe(200);
    }
    const after = await askEverything(token);

    expect(before).toEqual(after);
    const answers = new Map(before);
    for (const path of ['usage', 'secrets/db-creds/usage']) {
      const answer = answers.get(`${namespace}/${path}`);
      expect(answer).toContain('checkout');
      expect(answer).toContain('\\"othersPossible\\":true');
    }
    const unasked = before.filter(([path]) => !path.includes('ledger'));
    const leaks = unasked.filter(([, told]) =>
      /ledger|back-office/i.test(told),
    );
    expect(leaks).toEqual([]);
  });
});
