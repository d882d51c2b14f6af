import {
  secretReference,
  serveReferences,
  WatchedBackend,
} from '../__testUtils__';

const namespace = '/namespaces/acme-corp';
const references = 'GET /api/v1/namespaces/acme-corp/secretreferences';

describe('lists', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];

  beforeAll(async () => {
    backend = await WatchedBackend.start(() => ({ timeoutSeconds: 5 }));
    upstream = backend.upstream;
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    upstream.allow();
  });

  const get = (path: string) => backend.callRoute('get', namespace + path);

  it('return metadata without derivable parts', async () => {
    upstream.on(references, {
      json: {
        items: [
          secretReference('db-creds', { team: 'payments' }),
          {
            ...secretReference('shared-ca', {
              'openchoreo.dev/managed-by': 'kubectl',
              'openchoreo.dev/secret-type': 'git-credentials',
            }),
            spec: { template: {}, data: [] },
          },
        ],
        pagination: {},
      },
    });
    const { status, body } = await get('/secrets');
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          name: 'db-creds',
          type: 'Opaque',
          targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
          keys: ['password'],
          labels: { team: 'payments' },
          createdAt: '2026-08-21T10:00:00Z',
          managed: true,
        },
        {
          name: 'shared-ca',
          type: 'Opaque',
          category: 'git-credentials',
          keys: [],
          createdAt: '2026-08-21T10:00:00Z',
          managed: false,
        },
      ],
    });
  });

  it('collect pages of any size, each secret once, with the fewest calls', async () => {
    serveReferences(upstream, 730);
    const names: string[] = [];
    let path = '/secrets?limit=250';
    for (;;) {
      const { body } = await get(path);
      names.push(...body.items.map((item: { name: string }) => item.name));
      if (!body.nextCursor) {
        break;
      }
      path = `/secrets?limit=250&cursor=${body.nextCursor}`;
    }
    expect(names).toEqual(
      Array.from({ length: 730 }, (_, index) => `secret-${index}`),
    );
    expect(upstream.requests).toHaveLength(9);
  });

  it('have at most 250 bytes per secret besides name and labels', async () => {
    serveReferences(upstream, 1000);
    const { text } = await get('/secrets?limit=1000');
    expect(text.length / 1000).toBeLessThan(250);
  });

  it("are forbidden after one check if the caller can't list secrets", async () => {
    serveReferences(upstream, 0);
    upstream.allow(['secret:create']);
    const { status, body } = await get('/secrets');
    expect(status).toBe(403);
    expect(body.error.code).toBe('OPENCHOREO_FORBIDDEN');
    expect(upstream.requests).toHaveLength(2);
  });

  it("are a 404 if the namespace doesn't exist", async () => {
    serveReferences(upstream, 0);
    const { status, body } = await get('/secrets');
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'The namespace "acme-corp" doesn\'t exist.',
    );
  });

  it('are empty without secrets', async () => {
    serveReferences(upstream, 0);
    upstream.on('GET /api/v1/namespaces/acme-corp', {
      json: { metadata: { name: 'acme-corp' } },
    });
    expect((await get('/secrets')).body).toEqual({ items: [] });
    upstream.on('GET /api/v1/namespaces/acme-corp', { status: 404, json: {} });
  });

  it('fall back to the secrets themselves, without their values', async () => {
    serveReferences(upstream, 0);
    upstream.allow(['secret:view']);
    upstream.on('GET /api/v1alpha1/namespaces/acme-corp/secrets', {
      json: {
        items: [
          {
            metadata: { name: 'db-creds' },
            type: 'Opaque',
            data: { password: 'cGxhbnRlZA==' },
          },
        ],
        pagination: { nextCursor: 'next' },
      },
    });
    const { status, text, body } = await get('/secrets?limit=1');
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { name: 'db-creds', type: 'Opaque', keys: ['password'], managed: true },
    ]);
    expect(text).not.toContain('cGxhbnRlZA');

    upstream.requests.length = 0;
    await get(`/secrets?limit=1&cursor=${body.nextCursor}`);
    expect(upstream.valueCalls.map(({ url }) => url)).toEqual([
      '/api/v1alpha1/namespaces/acme-corp/secrets?limit=1&cursor=next',
    ]);

    upstream.allow(['secret:create']).requests.length = 0;
    const refused = await get(`/secrets?cursor=${body.nextCursor}`);
    expect(refused.status).toBe(403);
    expect(upstream.valueCalls).toEqual([]);
  });

  it('are audited as a read of values if they come from the secrets themselves', async () => {
    serveReferences(upstream, 0);
    upstream
      .allow(['secret:view'])
      .on('GET /api/v1alpha1/namespaces/acme-corp/secrets', {
        json: { items: [], pagination: {} },
      });
    await get('/secrets');
    expect(backend.audited).toContainEqual({
      eventId: 'secret-values-read',
      severityLevel: 'high',
      queryType: 'list',
      namespace: 'acme-corp',
    });
  });

  it('are a 502 if OpenChoreo repeats its cursors', async () => {
    const next: Record<string, string> = { '': 'a', a: 'b', b: 'a' };
    upstream.on(references, ({ url }) => ({
      json: {
        items: [secretReference('db-creds')],
        pagination: {
          nextCursor:
            next[new URL(url, 'http://api').searchParams.get('cursor') ?? ''],
        },
      },
    }));
    expect((await get('/secrets?limit=1000')).status).toBe(502);
    expect(upstream.requests.length).toBeLessThan(6);
  });

  it.each([
    '/secrets?limit=0',
    '/secrets?limit=1001',
    '/secrets?limit=many',
    '/secrets?cursor=nonsense',
    '/secrets?sort=name',
  ])('reject %s before any call', async path => {
    expect((await get(path)).status).toBe(400);
    expect(upstream.requests).toEqual([]);
  });

  it.each(['Acme', 'a.b', '..%2f..', '%2e%2e', 'a%00', 'x'.repeat(64)])(
    'reject the namespace %s before any call',
    async name => {
      const path = `/namespaces/${name}/secrets`;
      const { status } = await backend.callRoute('get', path);
      expect([400, 404]).toContain(status);
      expect(upstream.requests).toEqual([]);
    },
  );

  it('of planes mark usable planes and skip inaccessible kinds', async () => {
    const plane = (name: string, spec: object, status?: object) => ({
      metadata: { name },
      spec,
      status,
    });
    const storeRef = { secretStoreRef: { name: 'default' } };
    upstream
      .on('GET /api/v1/namespaces/acme-corp/dataplanes', {
        json: {
          items: [
            plane('dp-prod', storeRef, {
              agentConnection: { connected: false },
            }),
          ],
          pagination: {},
        },
      })
      .on('GET /api/v1/clusterdataplanes', {
        json: { items: [plane('no-store', {})], pagination: {} },
      })
      .on('GET /api/v1/clusterworkflowplanes', {
        json: { items: [plane('default', storeRef)], pagination: {} },
      });
    const { body } = await get('/target-planes');
    expect(body.items).toEqual([
      {
        kind: 'ClusterWorkflowPlane',
        name: 'default',
        usable: true,
        categories: ['generic', 'git-credentials'],
      },
      {
        kind: 'DataPlane',
        name: 'dp-prod',
        usable: true,
        connected: false,
        categories: ['generic'],
      },
      {
        kind: 'ClusterDataPlane',
        name: 'no-store',
        usable: false,
        reason: expect.stringContaining('spec.secretStoreRef'),
        categories: ['generic'],
      },
    ]);
  });
});
