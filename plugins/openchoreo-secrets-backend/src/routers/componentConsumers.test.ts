import type { TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  binding,
  component,
  FakeOpenChoreo,
  type FakeWorld,
  secretReference,
  serveWorld,
  startSecretsBackend,
  variable,
  workload,
} from '../__testUtils__';

const path = '/api/openchoreo-secrets/namespaces/acme-corp/components/checkout';

const world: FakeWorld = {
  components: [component('checkout')],
  workloads: [
    workload('checkout', {
      env: [
        variable('DB_USERNAME', 'db-creds', 'username'),
        variable('DB_PASSWORD', 'db-creds', 'password'),
        variable('API_TOKEN', 'payments-api', 'token'),
        variable('OLD_TOKEN', 'gone', 'token'),
      ],
    }),
  ],
  releasebindings: [
    binding('checkout', 'development'),
    binding('checkout', 'production'),
  ],
  secretreferences: [
    secretReference('db-creds'),
    secretReference('payments-api'),
    secretReference('unused'),
  ],
};

describe('secrets that a component has pulled', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeAll(async () => {
    upstream = await FakeOpenChoreo.start();
    backend = await startSecretsBackend({ baseUrl: upstream.url });
  });

  afterAll(async () => {
    await backend.stop();
    await upstream.stop();
  });

  beforeEach(() => {
    upstream.requests.length = 0;
    upstream.allow();
    serveWorld(upstream, world);
    serveTree('development', 'db-creds', 'payments-api');
    serveTree('production', 'db-creds');
  });

  const treeOf = (environment: string) =>
    `GET /api/v1/namespaces/acme-corp/releasebindings/checkout-${environment}/k8sresources/tree`;

  function serveTree(environment: string, ...secrets: string[]): void {
    const nodes = secrets.map(name => ({
      kind: 'ExternalSecret',
      name,
      object: {
        spec: {
          data: [{ remoteRef: { key: `secret/acme-corp/generic/${name}` } }],
        },
        status: {
          conditions: [
            { type: 'Ready', status: 'True', reason: 'SecretSynced' },
          ],
        },
      },
    }));
    upstream.on(treeOf(environment), {
      json: { renderedReleases: [{ name: environment, nodes }] },
    });
  }

  const ask = async () => {
    const { status, body } = await request(backend.server).get(
      `${path}/consumers`,
    );
    expect(status).toBe(200);
    return body.items.map(
      (item: Record<string, string>) =>
        `${item.environment} ${item.secret} ${item.state}`,
    );
  };

  it('are listed by environment and secret, existing secrets only', async () => {
    expect(await ask()).toEqual([
      'development db-creds pulled',
      'development payments-api pulled',
      'production db-creds pulled',
      'production payments-api notRendered',
    ]);
  });

  it('need one call per environment', async () => {
    await ask();
    const trees = upstream.requests.filter(({ url }) => url.includes('/tree'));
    expect(trees).toHaveLength(2);
  });

  it("share the read of the component's references", async () => {
    await Promise.all([ask(), request(backend.server).get(`${path}/secrets`)]);
    const components = upstream.requests.filter(({ url }) =>
      url.endsWith('/components/checkout'),
    );
    expect(components).toHaveLength(1);
  });

  it('are unknown if OpenChoreo fails', async () => {
    upstream.on(treeOf('production'), { status: 403, json: {} });
    expect(await ask()).toEqual(
      expect.arrayContaining([
        'production db-creds unknown',
        'production payments-api unknown',
      ]),
    );
  });

  it('are empty without access to references', async () => {
    upstream.allow(['component:view']);
    expect(await ask()).toEqual([]);
    expect(
      upstream.requests.filter(({ url }) => url.includes('/tree')),
    ).toEqual([]);
  });

  it('are a 404 for an inaccessible component', async () => {
    upstream.on('GET /api/v1/namespaces/acme-corp/components/checkout', {
      status: 403,
      json: {},
    });
    const { status, body } = await request(backend.server).get(
      `${path}/consumers`,
    );
    expect([status, body.error.code]).toEqual([404, 'COMPONENT_NOT_FOUND']);
  });
});
