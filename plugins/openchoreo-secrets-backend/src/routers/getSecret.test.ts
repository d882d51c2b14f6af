import {
  leafCertificate,
  leafKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import {
  routesOf,
  secretReference,
  ServedSecret,
  WatchedBackend,
} from '../__testUtils__';

const MARKER = 'planted/marker+5c02=';
const { reference, secret } = routesOf();
const metadata = {
  name: 'db-creds',
  type: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  keys: ['password'],
  createdAt: '2026-08-21T10:00:00Z',
  managed: true,
};
const fetchEvent = (queryType: string) => ({
  eventId: 'secret-fetch',
  severityLevel: 'low',
  queryType,
  namespace: 'acme-corp',
  name: 'db-creds',
});

describe('the facts of a secret', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];

  beforeAll(async () => {
    backend = await WatchedBackend.start();
    upstream = backend.upstream;
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    upstream.allow();
    ServedSecret.serve(upstream, {
      labels: { team: 'payments' },
      data: { password: MARKER, keystore: Buffer.from([0xff, 0xfe]) },
    });
  });

  afterEach(() => backend.assertFreeOf(MARKER));

  const get = () => backend.call('get', '/db-creds/facts');

  it('are metadata, facts, and an ETag for people with access to values', async () => {
    const { status, body, headers } = await get();
    expect(status).toBe(200);
    expect(body).toEqual({
      ...metadata,
      labels: { team: 'payments' },
      facts: {
        keys: [
          { key: 'keystore', content: 'binary', version: expect.any(String) },
          { key: 'password', content: 'text', version: expect.any(String) },
        ],
      },
    });
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(headers['access-control-expose-headers']).toContain('ETag');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('include the facts of each type', async () => {
    ServedSecret.serve(upstream, {
      type: 'kubernetes.io/tls',
      data: { 'tls.crt': leafCertificate, 'tls.key': leafKey },
    });
    const { body, text } = await get();
    expect(body.facts.certificates).toEqual([
      {
        key: 'tls.crt',
        subject: expect.stringContaining('shop.example.com'),
        issuer: expect.any(String),
        subjectAlternativeNames: expect.any(Array),
        notBefore: expect.any(String),
        notAfter: expect.any(String),
        keyMatches: true,
      },
    ]);
    expect(text).not.toContain('BEGIN');
  });

  it("don't include registry user names", async () => {
    const config = {
      auths: { 'ghcr.io': { username: 'robot-name', password: MARKER } },
    };
    ServedSecret.serve(upstream, {
      type: 'kubernetes.io/dockerconfigjson',
      data: { '.dockerconfigjson': JSON.stringify(config) },
    });
    expect((await get()).body.facts.registries).toEqual([
      { server: 'ghcr.io' },
    ]);
    backend.assertFreeOf('robot-name');
  });

  it('have an ETag that changes with values and labels', async () => {
    const serve = (data: Record<string, string>, labels = {}) => {
      ServedSecret.serve(upstream, { data, labels });
      return backend.readETag();
    };
    const etag = await serve({ a: '1', b: '2' });
    expect(await serve({ b: '2', a: '1' })).toBe(etag);
    const others = [
      await serve({ a: '1', b: '3' }),
      await serve({ a: '1' }),
      await serve({ a: '12' }),
      await serve({ a: '1', b: '2' }, { team: 'x' }),
    ];
    expect(new Set([etag, ...others]).size).toBe(5);
  });

  it("have versions that don't reveal equal values", async () => {
    ServedSecret.serve(upstream, { data: { a: 'same', b: 'same' } });
    const { body } = await get();
    const versions = body.facts.keys.map(
      (it: { version: string }) => it.version,
    );
    expect(new Set(versions).size).toBe(2);
  });

  it('are metadata only, without reading values, for people with access to references only', async () => {
    upstream.allow(['secretreference:view']);
    const { body, headers } = await get();
    expect(body.facts).toBeUndefined();
    expect(body.factsUnavailable).toContain('read the values');
    expect(headers.etag).toBeUndefined();
    expect(upstream.valueCalls).toEqual([]);
  });

  it('come from the secret itself without access to references', async () => {
    upstream
      .allow(['secret:view'])
      .on(`GET ${reference}`, { status: 403, json: { code: 'FORBIDDEN' } });
    const { body, headers } = await get();
    expect(body).toMatchObject({
      name: 'db-creds',
      keys: ['keystore', 'password'],
    });
    expect(body.targetPlane).toBeUndefined();
    expect(headers.etag).toBeDefined();
  });

  it('are forbidden without access to references and values', async () => {
    upstream
      .allow([])
      .on(`GET ${reference}`, { status: 403, json: { code: 'FORBIDDEN' } });
    const { status, body } = await get();
    expect([status, body.error.code]).toEqual([403, 'OPENCHOREO_FORBIDDEN']);
    expect(upstream.valueCalls).toEqual([]);
  });

  it("don't read a secret that is managed in YAML", async () => {
    upstream.on(`GET ${reference}`, {
      json: secretReference('db-creds', {
        'openchoreo.dev/managed-by': 'kubectl',
      }),
    });
    const { body } = await get();
    expect(body).toMatchObject({
      managed: false,
      factsUnavailable: expect.stringContaining('managed in YAML'),
    });
    expect(upstream.valueCalls).toEqual([]);
  });

  it.each([
    [{ status: 404, json: {} }, "doesn't have its value"],
    [
      { status: 500, json: {} },
      'Check the cluster agent of DataPlane "dp-prod"',
    ],
    ['never', `DataPlane "dp-prod" didn't respond in time`],
    ['hang up', 'OpenChoreo is unreachable'],
  ] as const)(
    'explain missing facts if the plane responds with %j',
    async (answer, reason) => {
      upstream.on(`GET ${secret}`, answer);
      const { status, body } = await get();
      expect(status).toBe(200);
      expect(body.factsUnavailable).toContain(reason);
    },
  );

  it.each([
    [[], 'DataPlane "dp-prod" doesn\'t exist anymore.'],
    [
      [{ metadata: { name: 'dp-prod' }, spec: {} }],
      'DataPlane "dp-prod" has no secret store.',
    ],
  ])(
    'explain the fault of the plane if OpenChoreo responds with 500: planes %j',
    async (items, fault) => {
      upstream
        .on(`GET ${secret}`, { status: 500, json: {} })
        .on('GET /api/v1/namespaces/acme-corp/dataplanes', { json: { items } });
      expect((await get()).body.factsUnavailable).toContain(fault);

      const headers = { 'If-Match': '*' };
      const acts = [
        await backend.call('post', '/db-creds/reveal', {
          body: { key: 'password' },
        }),
        await backend.call('patch', '/db-creds', {
          headers,
          body: { set: { password: MARKER } },
        }),
        await backend.call('post', '/db-creds/push'),
      ];
      for (const { status, body } of acts) {
        expect([status, body.error.code]).toEqual([422, 'PLANE_UNUSABLE']);
        expect(body.error.message).toContain(fault);
      }
    },
  );

  it("are a 404 for a secret that doesn't exist", async () => {
    upstream.on(`GET ${reference}`, { status: 404, json: {} });
    const { status, body } = await get();
    expect([status, body.error.code]).toEqual([404, 'SECRET_NOT_FOUND']);
  });

  it.each(['Bad_Name', 'a..b', '..%2f..', 'x'.repeat(254)])(
    'reject the name %s before any call',
    async name => {
      const { status } = await backend.call('get', `/${name}`);
      expect([400, 404]).toContain(status);
      expect(upstream.requests).toEqual([]);
    },
  );

  it('are audited with the keys and whether values were read', async () => {
    await get();
    expect(backend.audited).toEqual([fetchEvent('facts')]);
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { keys: ['password'], valuesRead: true },
    });
  });
});

describe('the metadata of a secret', () => {
  let backend: WatchedBackend;

  beforeAll(async () => {
    backend = await WatchedBackend.start(() => ({ timeoutSeconds: 60 }));
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    backend.upstream.allow();
    ServedSecret.serve(backend.upstream, { data: { password: MARKER } });
  });

  const get = () => backend.call('get', '/db-creds');

  it('is available while the plane hangs, with one call that reads no values', async () => {
    backend.upstream.on(`GET ${secret}`, 'never');
    const { status, body, headers } = await get();
    expect(status).toBe(200);
    expect(body).toEqual(metadata);
    expect(headers.etag).toBeUndefined();
    expect(backend.upstream.requests.map(({ url }) => url)).toEqual([
      reference,
    ]);
  });

  it('comes from the secret itself for people without access to references', async () => {
    backend.upstream
      .allow(['secret:view'])
      .on(`GET ${reference}`, { status: 403, json: { code: 'FORBIDDEN' } });
    const { status, body } = await get();
    expect([status, body.keys]).toEqual([200, ['password']]);
    backend.assertFreeOf(MARKER);
  });

  it('is audited with its keys', async () => {
    await get();
    expect(backend.audited).toEqual([fetchEvent('by-name')]);
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { keys: ['password'] },
    });
  });
});
