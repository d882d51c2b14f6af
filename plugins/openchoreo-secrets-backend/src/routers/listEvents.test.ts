import type { TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  eventsOf,
  FakeOpenChoreo,
  secretReference,
  serveReferences,
  startSecretsBackend,
} from '../__testUtils__';

const path = '/api/openchoreo-secrets/namespaces/acme-corp/secrets';
const namespace = '/api/v1/namespaces/acme-corp';

describe('lists as events', () => {
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

  const follow = () =>
    request(backend.server).get(path).set('Accept', 'text/event-stream');

  it('send every secret once, in the order of OpenChoreo', async () => {
    serveReferences(upstream, 730);
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

  it('are forbidden with 403, as a page is', async () => {
    serveReferences(upstream, 0);
    upstream.allow(['secret:create']);
    const { status, body } = await follow();
    expect(status).toBe(403);
    expect(body.error.code).toBe('OPENCHOREO_FORBIDDEN');
  });

  it('end immediately without secrets', async () => {
    serveReferences(upstream, 0);
    upstream.on(`GET ${namespace}`, {
      json: { metadata: { name: 'acme-corp' } },
    });
    expect(eventsOf((await follow()).text)).toEqual([['end', {}]]);
    upstream.on(`GET ${namespace}`, {
      status: 404,
      json: {},
    });
  });

  it('keep the secrets that arrived before a failure', async () => {
    upstream.on(`GET ${namespace}/secretreferences`, ({ url }) =>
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
    serveReferences(upstream, 0);
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
