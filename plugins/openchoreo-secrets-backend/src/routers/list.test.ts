import type { TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  eventsOf,
  FakeOpenChoreo,
  secretReference,
  startSecretsBackend,
} from '../__testUtils__';

const namespace = '/api/openchoreo-secrets/namespaces/acme-corp';
const references = 'GET /api/v1/namespaces/acme-corp/secretreferences';

describe('lists', () => {
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
  });

  const get = (path: string) => request(backend.server).get(namespace + path);

  /** Serves references `first` to `last` in OpenChoreo's pages. Their cursors are opaque. */
  function serveReferences(count: number) {
    upstream.on(references, ({ url }) => {
      const query = new URL(url, upstream.url).searchParams;
      const start = Number(query.get('cursor') ?? 0);
      const end = Math.min(count, start + Number(query.get('limit')));
      const names = Array.from(
        { length: end - start },
        (_, index) => `secret-${start + index}`,
      );
      return {
        json: {
          items: names.map(name => secretReference(name)),
          pagination: end < count ? { nextCursor: String(end) } : {},
        },
      };
    });
  }

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
    serveReferences(730);
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
    serveReferences(1000);
    const { text } = await get('/secrets?limit=1000');
    expect(text.length / 1000).toBeLessThan(250);
  });

  it('check once why a list is empty, and report forbidden', async () => {
    serveReferences(0);
    upstream.allow(['secret:create']);
    const { status, body } = await get('/secrets');
    expect(status).toBe(403);
    expect(body.error.code).toBe('OPENCHOREO_FORBIDDEN');
    expect(upstream.requests).toHaveLength(2);
  });

  it("are a 404 if the namespace doesn't exist", async () => {
    serveReferences(0);
    const { status, body } = await get('/secrets');
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'The namespace "acme-corp" doesn\'t exist.',
    );
  });

  it('are empty without secrets', async () => {
    serveReferences(0);
    upstream.on('GET /api/v1/namespaces/acme-corp', {
      json: { metadata: { name: 'acme-corp' } },
    });
    expect((await get('/secrets')).body).toEqual({ items: [] });
    upstream.on('GET /api/v1/namespaces/acme-corp', { status: 404, json: {} });
  });

  it('fall back to the secrets themselves, without their values', async () => {
    serveReferences(0);
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

  describe('as events', () => {
    const follow = () => get('/secrets').set('Accept', 'text/event-stream');

    it('send every secret once, in the order of OpenChoreo', async () => {
      serveReferences(730);
      const { status, text } = await follow();
      expect(status).toBe(200);
      const events = eventsOf(text);
      expect(events.at(-1)).toEqual(['end', {}]);
      const pages = events.slice(0, -1);
      expect(new Set(pages.map(([event]) => event))).toEqual(new Set(['page']));
      expect(
        pages.flatMap(([, { items }]) =>
          (items as { name: string }[]).map(({ name }) => name),
        ),
      ).toEqual(Array.from({ length: 730 }, (_, index) => `secret-${index}`));
      expect(upstream.requests).toHaveLength(8);
    });

    it('are answered like a page when they are refused', async () => {
      serveReferences(0);
      upstream.allow(['secret:create']);
      const { status, body } = await follow();
      expect(status).toBe(403);
      expect(body.error.code).toBe('OPENCHOREO_FORBIDDEN');
    });

    it('end at once without secrets', async () => {
      serveReferences(0);
      upstream.on('GET /api/v1/namespaces/acme-corp', {
        json: { metadata: { name: 'acme-corp' } },
      });
      expect(eventsOf((await follow()).text)).toEqual([['end', {}]]);
      upstream.on('GET /api/v1/namespaces/acme-corp', {
        status: 404,
        json: {},
      });
    });

    it('keep the secrets that arrived before a failure', async () => {
      upstream.on(references, ({ url }) =>
        url?.includes('cursor')
          ? { status: 500, json: { error: 'planted', code: 'INTERNAL_ERROR' } }
          : {
              json: {
                items: [secretReference('db-creds')],
                pagination: { nextCursor: 'next' },
              },
            },
      );
      const [page, error, ...rest] = eventsOf((await follow()).text);
      expect(page).toEqual([
        'page',
        { items: [expect.objectContaining({ name: 'db-creds' })] },
      ]);
      expect(error).toEqual([
        'error',
        {
          error: expect.objectContaining({ name: 'BadGatewayError' }),
          response: { statusCode: 502 },
        },
      ]);
      expect(rest).toEqual([]);
    });

    it('fall back to the secrets themselves, without their values', async () => {
      serveReferences(0);
      upstream.allow(['secret:view']);
      const page = (name: string, nextCursor?: string) => ({
        json: {
          items: [
            {
              metadata: { name },
              type: 'Opaque',
              data: { password: 'cGxhbnRlZA==' },
            },
          ],
          pagination: { nextCursor },
        },
      });
      upstream.on('GET /api/v1alpha1/namespaces/acme-corp/secrets', ({ url }) =>
        url?.includes('cursor') ? page('second') : page('first', 'next'),
      );
      const { text } = await follow();
      expect(text).not.toContain('cGxhbnRlZA');
      expect(eventsOf(text).map(([event]) => event)).toEqual([
        'page',
        'page',
        'end',
      ]);
    });
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
      const path = `/api/openchoreo-secrets/namespaces/${name}/secrets`;
      const { status } = await request(backend.server).get(path);
      expect([400, 404]).toContain(status);
      expect(upstream.requests).toEqual([]);
    },
  );

  it('of planes mark usable ones and skip inaccessible kinds', async () => {
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
