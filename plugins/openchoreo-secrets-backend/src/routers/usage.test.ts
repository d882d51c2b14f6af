import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  binding,
  component,
  environment,
  FakeOpenChoreo,
  type FakeWorld,
  release,
  secretReference,
  serveWorld,
  startSecretsBackend,
  variable,
  workload,
} from '../__testUtils__';

const namespace = '/api/openchoreo-secrets/namespaces/acme-corp';
const upstreamNamespace = 'GET /api/v1/namespaces/acme-corp';

const onlineStore: FakeWorld = {
  components: [
    component('checkout'),
    component('catalog', { buildSecret: 'github-pat' }),
  ],
  workloads: [
    workload('checkout', {
      env: [variable('DB_PASSWORD', 'db-creds', 'password')],
    }),
  ],
  componentreleases: [
    release('catalog-1', 'catalog', {
      env: [variable('DB_PASSWORD', 'db-creds', 'password')],
    }),
  ],
  releasebindings: [
    binding('checkout', 'production'),
    binding('catalog', 'production', {
      releaseName: 'catalog-1',
      workloadOverrides: {
        container: { env: [variable('DB_PASSWORD', 'db-creds', 'pass')] },
      },
    }),
  ],
  environments: [environment('production')],
  secretreferences: [secretReference('db-creds')],
};

describe('usage', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  const serve = (world: FakeWorld) => serveWorld(upstream, world);

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
    serve(onlineStore);
  });

  const get = (path: string) => request(backend.server).get(namespace + path);

  it('of a namespace lists components and keys by secret', async () => {
    const { status, body } = await get('/usage');
    expect(status).toBe(200);
    expect(body).toEqual({
      secrets: [
        {
          name: 'db-creds',
          components: ['catalog', 'checkout'],
          keys: ['pass', 'password'],
        },
        { name: 'github-pat', components: ['catalog'], keys: [] },
      ],
      othersPossible: false,
    });
  });

  it('of a secret lists its uses and broken references', async () => {
    const { status, body } = await get('/secrets/db-creds/usage');
    expect(status).toBe(200);
    expect(body).toEqual({
      checked: true,
      othersPossible: false,
      uses: [
        {
          component: 'catalog',
          project: 'online-store',
          environment: 'production',
          secret: 'db-creds',
          key: 'pass',
          variable: 'DB_PASSWORD',
          origin: 'release',
          declaredIn: { kind: 'ReleaseBinding', name: 'catalog-production' },
          plane: { kind: 'DataPlane', name: 'dp-prod' },
          problem: { code: 'KEY_MISSING', broken: true, keys: ['password'] },
        },
        expect.objectContaining({ component: 'checkout', key: 'password' }),
      ],
    });
    expect(body.uses[1].problem).toBeUndefined();
  });

  it('of a missing secret lists who refers to it', async () => {
    const { body } = await get('/secrets/github-pat/usage');
    expect(body).toMatchObject({
      checked: true,
      uses: [
        {
          component: 'catalog',
          origin: 'build',
          problem: { code: 'SECRET_MISSING', broken: true },
        },
      ],
    });
  });

  it('of a component reads only its own objects', async () => {
    const { status, body } = await get('/components/catalog/secrets');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      component: 'catalog',
      project: 'online-store',
      checked: true,
      uses: [
        { secret: 'github-pat', problem: { code: 'SECRET_MISSING' } },
        { secret: 'db-creds', problem: { code: 'KEY_MISSING' } },
      ],
    });
    expect(
      upstream.requests
        .map(({ url }) => url)
        .filter(url => /workloads|releasebindings|releases/.test(url)),
    ).toEqual(
      ['workloads', 'releasebindings', 'componentreleases'].map(plural =>
        expect.stringContaining(`/${plural}?component=catalog&`),
      ),
    );
  });

  it("isn't judged without access to references", async () => {
    upstream.allow(['component:view']);
    serve({ ...onlineStore, secretreferences: [] });
    const { body } = await get('/components/catalog/secrets');
    expect(body.checked).toBe(false);
    expect(body.uses).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain('problem');
  });

  it('omits other projects', async () => {
    upstream.allow([]);
    serve({
      ...onlineStore,
      workloads: [
        ...(onlineStore.workloads ?? []),
        workload(
          'ledger',
          { env: [variable('DB_PASSWORD', 'db-creds', 'hidden-key')] },
          'project-b',
        ),
      ],
    });
    for (const path of ['/usage', '/secrets/db-creds/usage']) {
      const { body, text } = await get(path);
      expect(text).not.toMatch(/ledger|project-b|hidden-key/);
      expect(body.othersPossible).toBe(true);
    }
  });

  it.each([403, 404])(
    'treats an inaccessible component (%d) as missing',
    async status => {
      upstream.on(`${upstreamNamespace}/components/ledger`, {
        status,
        json: { code: 'X', error: 'words of the server' },
      });
      const answer = await get('/components/ledger/secrets');
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual({
        error: {
          name: 'NotFoundError',
          code: 'COMPONENT_NOT_FOUND',
          message: `The component "ledger" doesn't exist in acme-corp, or you don't have access to its project.`,
        },
      });
    },
  );

  it('needs one call per page, and none per component', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `service-${index}`);
    const environments = ['dev', 'test', 'stage', 'prod'];
    serve({
      components: names.map(name => component(name)),
      workloads: names.map(name => workload(name, {})),
      componentreleases: names.map(name =>
        release(`${name}-1`, name, {
          env: [variable('TOKEN', `secret-of-${name}`, 'token')],
        }),
      ),
      releasebindings: names.flatMap(name =>
        environments.map(env =>
          binding(name, env, { releaseName: `${name}-1` }),
        ),
      ),
    });
    const { body } = await get('/usage');
    expect(body.secrets).toHaveLength(200);
    expect(upstream.requests).toHaveLength(2 + 2 + 2 + 8 + 2);
  });

  it.each(['/secrets/Nope/usage', '/components/..%2fnodes/secrets'])(
    'rejects invalid names: %s',
    async path => {
      expect((await get(path)).status).toBe(400);
      expect(upstream.requests).toEqual([]);
    },
  );
});

describe('usage without the permission', () => {
  it.each(['/usage', '/secrets/db-creds/usage', '/components/catalog/secrets'])(
    'is rejected before any call: %s',
    async path => {
      const upstream = await FakeOpenChoreo.start();
      const backend = await startSecretsBackend({
        baseUrl: upstream.url,
        features: [
          mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
        ],
      });
      const { status, body } = await request(backend.server).get(
        namespace + path,
      );
      expect(status).toBe(403);
      expect(body.error.code).toBe('PORTAL_FORBIDDEN');
      expect(upstream.requests).toEqual([]);
      await backend.stop();
      await upstream.stop();
    },
  );
});

describe('usage for two people', () => {
  it("isn't shared", async () => {
    const upstream = await FakeOpenChoreo.start();
    const backend = await startSecretsBackend({
      baseUrl: upstream.url,
      auth: { mode: 'user' },
    });
    serveWorld(upstream, {});
    await Promise.all(
      ['token-1', 'token-2'].map(token =>
        request(backend.server)
          .get(`${namespace}/usage`)
          .set('x-openchoreo-token', token),
      ),
    );
    const tokens = upstream.requests.map(({ authorization }) => authorization);
    expect(tokens.filter(token => token === 'Bearer token-1')).toHaveLength(6);
    expect(tokens.filter(token => token === 'Bearer token-2')).toHaveLength(6);
    await backend.stop();
    await upstream.stop();
  });
});
