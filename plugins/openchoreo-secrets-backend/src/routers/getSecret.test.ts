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

describe('the facts about a secret', () => {
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

  it('is metadata, facts and an ETag for people who may read values', async () => {
    const { status, body, headers } = await get();
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'db-creds',
      type: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      keys: ['password'],
      labels: { team: 'payments' },
      createdAt: '2026-08-21T10:00:00Z',
      managed: true,
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

  it('says what its type can be asked for', async () => {
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

  it('has another ETag for another value or label, and the same for the same', async () => {
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

  it('tells nothing of equal values by their versions', async () => {
    ServedSecret.serve(upstream, { data: { a: 'same', b: 'same' } });
    const { body } = await get();
    const versions = body.facts.keys.map(
      (it: { version: string }) => it.version,
    );
    expect(new Set(versions).size).toBe(2);
  });

  it('is metadata only, and no value moves, for people who may see references', async () => {
    upstream.allow(['secretreference:view']);
    const { body, headers } = await get();
    expect(body.facts).toBeUndefined();
    expect(body.factsUnavailable).toContain('read the values');
    expect(headers.etag).toBeUndefined();
    expect(upstream.valueCalls).toEqual([]);
  });

  it('is told from the secret itself for people who may see only that', async () => {
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

  it('is forbidden for people who may see neither', async () => {
    upstream
      .allow([])
      .on(`GET ${reference}`, { status: 403, json: { code: 'FORBIDDEN' } });
    const { status, body } = await get();
    expect([status, body.error.code]).toEqual([403, 'OPENCHOREO_FORBIDDEN']);
    expect(upstream.valueCalls).toEqual([]);
  });

  it('is shown without being read where OpenChoreo does not manage it', async () => {
    upstream.on(`GET ${reference}`, {
      json: secretReference('db-creds', {
        'openchoreo.dev/managed-by': 'kubectl',
      }),
    });
    const { body } = await get();
    expect(body).toMatchObject({
      managed: false,
      factsUnavailable: expect.stringContaining('Secret Management API'),
    });
    expect(upstream.valueCalls).toEqual([]);
  });

  it.each([
    [{ status: 404, json: {} }, 'does not have its value'],
    [{ status: 500, json: {} }, 'The value is on DataPlane "dp-prod"'],
    ['never', `DataPlane "dp-prod" didn't answer in time`],
    ['hang up', 'cannot be reached'],
  ] as const)(
    'says why there are no facts where the plane answers %j',
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
      'The DataPlane "dp-prod" has no secret store.',
    ],
  ])(
    'name the fault of the plane where OpenChoreo only answers 500: planes %j',
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

  it('is not found where there is none', async () => {
    upstream.on(`GET ${reference}`, { status: 404, json: {} });
    const { status, body } = await get();
    expect([status, body.error.code]).toEqual([404, 'SECRET_NOT_FOUND']);
  });

  it.each(['Bad_Name', 'a..b', '..%2f..', 'x'.repeat(254)])(
    'is refused before any call by the name %s',
    async name => {
      const { status } = await backend.call('get', `/${name}`);
      expect([400, 404]).toContain(status);
      expect(upstream.requests).toEqual([]);
    },
  );

  it('is audited: whether values were read, and of which keys', async () => {
    await get();
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        queryType: 'facts',
        namespace: 'acme-corp',
        name: 'db-creds',
      },
    ]);
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

  it('answers while its plane hangs, with one call that moves no value', async () => {
    backend.upstream.on(`GET ${secret}`, 'never');
    const { status, body, headers } = await get();
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'db-creds',
      type: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      keys: ['password'],
      createdAt: '2026-08-21T10:00:00Z',
      managed: true,
    });
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
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        queryType: 'by-name',
        namespace: 'acme-corp',
        name: 'db-creds',
      },
    ]);
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { keys: ['password'] },
    });
  });
});
