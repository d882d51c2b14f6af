import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  binding,
  component,
  environment,
  eventsOf,
  FakeOpenChoreo,
  secretReference,
  serveWorld,
  startSecretsBackend,
  until,
  variable,
  workload,
} from '../__testUtils__';

const route = '/api/openchoreo-secrets/platform/secrets';

describe('the platform view', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeAll(async () => {
    upstream = await FakeOpenChoreo.start();
    backend = await startSecretsBackend({
      baseUrl: upstream.url,
      timeoutSeconds: 60,
    });
  });

  afterAll(async () => {
    await backend.stop();
    await upstream.stop();
  });

  beforeEach(() => {
    upstream.requests.length = 0;
    upstream.abandoned.length = 0;
    upstream.allow();
    serveNamespaces(['acme-corp']);
    for (const path of [
      'clusterdataplanes',
      'clusterworkflowplanes',
      'namespaces/acme-corp/dataplanes',
      'namespaces/acme-corp/workflowplanes',
    ]) {
      upstream.on(`GET /api/v1/${path}`, {
        json: { items: [], pagination: {} },
      });
    }
    upstream.on('GET /api/v1/clusterdataplanes', {
      json: { items: [{ metadata: { name: 'no-store' } }], pagination: {} },
    });
    serveWorld(upstream, {
      components: [component('catalog')],
      workloads: [
        workload('catalog', {
          env: [variable('DB_PASSWORD', 'db-creds', 'pass')],
        }),
      ],
      releasebindings: [binding('catalog', 'production')],
      environments: [environment('production')],
      secretreferences: [
        secretReference('db-creds'),
        secretReference('unused'),
      ],
    });
  });

  function serveNamespaces(names: string[]) {
    upstream.on('GET /api/v1/namespaces', {
      json: {
        items: names.map(name => ({ metadata: { name } })),
        pagination: {},
      },
    });
  }

  it('streams secrets, usage, and broken references by namespace', async () => {
    const { status, text } = await request(backend.server).get(route);
    expect(status).toBe(200);
    expect(eventsOf(text)).toEqual([
      [
        'start',
        {
          namespaces: 1,
          planes: [
            expect.objectContaining({ name: 'no-store', usable: false }),
          ],
        },
      ],
      [
        'namespace',
        {
          name: 'acme-corp',
          planes: [],
          othersPossible: false,
          secrets: [
            expect.objectContaining({ name: 'db-creds', users: 1 }),
            expect.objectContaining({ name: 'unused', users: 0 }),
          ],
          problems: [
            expect.objectContaining({
              component: 'catalog',
              problem: {
                code: 'KEY_MISSING',
                broken: true,
                keys: ['password'],
              },
            }),
          ],
        },
      ],
      ['end', {}],
    ]);
  });

  it('continues after an unreadable namespace and reports why', async () => {
    serveNamespaces(['lost', 'acme-corp']);
    upstream.on('GET /api/v1/namespaces/lost/components', { status: 500 });
    const { text } = await request(backend.server).get(route);
    const namespaces = eventsOf(text).filter(
      ([event]) => event === 'namespace',
    );
    expect(namespaces).toHaveLength(2);
    expect(
      namespaces.map(([, { name, error }]) => [name, Boolean(error)]).sort(),
    ).toEqual([
      ['acme-corp', false],
      ['lost', true],
    ]);
    expect(eventsOf(text).at(-1)?.[0]).toBe('end');
  });

  it("doesn't report an inaccessible list as empty", async () => {
    upstream.allow([]);
    const { text } = await request(backend.server).get(route);
    expect(eventsOf(text)[1][1]).toMatchObject({
      secrets: [],
      error: "OpenChoreo doesn't allow you to list the secrets of acme-corp.",
    });
  });

  it('stops reading when the client has left', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `slow-${index}`);
    serveNamespaces(names);
    for (const name of names) {
      upstream.on(`GET /api/v1/namespaces/${name}/components`, 'never');
    }
    const begun = () =>
      upstream.requests.filter(({ url }) => url.includes('/components'));
    const leave = new AbortController();
    await fetch(`http://127.0.0.1:${backend.server.port()}${route}`, {
      signal: leave.signal,
    });
    await until(() => begun().length > 0);
    leave.abort();
    await until(() => upstream.abandoned.length === begun().length);
    expect(begun().length).toBeLessThan(names.length);
  });

  it('responds with an error before the first event', async () => {
    upstream.on('GET /api/v1/namespaces', { status: 401, json: {} });
    const { status, body } = await request(backend.server).get(route);
    expect(status).toBe(401);
    expect(body.error.code).toBe('OPENCHOREO_TOKEN_REJECTED');
  });
});

it('needs the platform permission', async () => {
  const upstream = await FakeOpenChoreo.start();
  const backend = await startSecretsBackend({
    baseUrl: upstream.url,
    features: [
      mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
    ],
  });
  const { status } = await request(backend.server).get(route);
  expect(status).toBe(403);
  expect(upstream.requests).toEqual([]);
  await backend.stop();
  await upstream.stop();
});
