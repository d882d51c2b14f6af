import {
  routesOf,
  secretReference,
  ServedSecret,
  WatchedBackend,
} from '../__testUtils__';

const MARKER = 'planted/marker+2be7=';
const { reference, secret } = routesOf();

describe('replacing a secret', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];
  let served: ServedSecret;

  beforeAll(async () => {
    backend = await WatchedBackend.start();
    upstream = backend.upstream;
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    upstream.allow();
    served = ServedSecret.serve(upstream, {
      type: 'kubernetes.io/basic-auth',
      labels: {
        team: 'payments',
        'openchoreo.dev/secret-type': 'git-credentials',
      },
      data: { password: 'before', username: 'admin' },
    });
  });

  afterEach(() => backend.assertFreeOf(MARKER));

  const put = (body: object, headers: Record<string, string> = {}) =>
    backend.call('put', '/db-creds', { body, headers });

  it('replaces all keys without read access and keeps labels', async () => {
    upstream.allow(['secretreference:view', 'secret:update']);
    const { status, body, headers } = await put({ data: { password: MARKER } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      keys: ['password'],
      labels: { team: 'payments' },
      category: 'git-credentials',
    });
    expect(headers.etag).toBeUndefined();
    expect(served.data).toEqual({ password: Buffer.from(MARKER) });
    expect(upstream.valueCalls.map(({ method }) => method)).toEqual(['PUT']);
  });

  it("replaces labels if given, except OpenChoreo's own", async () => {
    const { body } = await put({
      data: { password: MARKER },
      labels: { tier: 'gold' },
    });
    expect(body).toMatchObject({
      labels: { tier: 'gold' },
      category: 'git-credentials',
    });
  });

  it('returns the ETag to people with access to values', async () => {
    const { headers } = await put({ data: { password: MARKER } });
    expect(headers.etag).toBe(await backend.readETag());
  });

  it('replaces binary values', async () => {
    served.data = { password: Buffer.from([0xff]) };
    expect((await put({ data: { password: MARKER } })).status).toBe(200);
  });

  it("doesn't change a secret that somebody else has changed", async () => {
    const etag = await backend.readETag();
    served.data = { password: Buffer.from('other') };
    const { status } = await put(
      { data: { password: MARKER } },
      { 'If-Match': etag },
    );
    expect(status).toBe(412);
    expect(served.data.password.toString()).toBe('other');
  });

  it.each([
    [['secret:update'], {}],
    [['secret:view', 'secretreference:view'], {}],
    [['secret:update', 'secretreference:view'], { 'If-Match': '"x"' }],
  ])(
    'reads no values for people with %j only and %j',
    async (actions, headers) => {
      upstream.allow(actions);
      const { status, body } = await put(
        { data: { password: MARKER } },
        headers,
      );
      expect([status, body.error.code]).toEqual([403, 'OPENCHOREO_FORBIDDEN']);
      expect(upstream.valueCalls).toEqual([]);
    },
  );

  it.each([
    [{ data: { username: MARKER } }, '/data/password'],
    [{ data: { password: MARKER, extra: '' } }, '/data/extra'],
    [{ data: { password: MARKER }, labels: { 'a b': 'x' } }, '/labels/a b'],
  ])('reports %j at its field', async (body, path) => {
    const { status, body: answer } = await put(body);
    expect(status).toBe(400);
    expect(answer.error.fields).toMatchObject([{ path }]);
    expect(upstream.valueCalls).toEqual([]);
  });

  it('responds with 409 for a secret that is managed in YAML', async () => {
    upstream.on(`GET ${reference}`, {
      json: secretReference('db-creds', {
        'openchoreo.dev/managed-by': 'kubectl',
      }),
    });
    const { status, body } = await put({ data: { password: MARKER } });
    expect([status, body.error.code]).toEqual([409, 'SECRET_UNMANAGED']);
    expect(upstream.valueCalls).toEqual([]);
  });

  it.each([
    [['secretreference:view', 'secret:update'], 'UPDATE_UNCONFIRMED'],
    [undefined, 'UPDATE_UNCONFIRMED_DIFFERENT'],
  ])(
    'without confirmation reports to people with %j: %s',
    async (actions, code) => {
      upstream.allow(actions).on(`PUT ${secret}`, { status: 500, json: {} });
      const { status, body } = await put({ data: { password: MARKER } });
      expect([status, body.error.code]).toEqual([502, code]);
    },
  );

  it('is audited with its keys', async () => {
    await put({ data: { password: MARKER } });
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-mutate',
        severityLevel: 'medium',
        actionType: 'replace',
        namespace: 'acme-corp',
        name: 'db-creds',
        keys: ['password'],
      },
    ]);
  });
});
