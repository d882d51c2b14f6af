import {
  routesOf,
  secretReference,
  ServedSecret,
  type ServedSecretOptions,
  WatchedBackend,
} from '../__testUtils__';

const MARKER = 'planted/marker+91d0=';
const { reference, secret } = routesOf();

describe('changing a secret', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];
  let served: ServedSecret;

  const serve = (options: ServedSecretOptions) =>
    ServedSecret.serve(upstream, options);

  beforeAll(async () => {
    backend = await WatchedBackend.start();
    upstream = backend.upstream;
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    upstream.allow();
    served = serve({
      labels: {
        team: 'payments',
        'openchoreo.dev/secret-type': 'git-credentials',
      },
      data: { password: MARKER, username: 'admin' },
    });
  });

  afterEach(() => backend.assertFreeOf(MARKER));

  const patch = (body: object, headers: Record<string, string> = {}) =>
    backend.call('patch', '/db-creds', { body, headers });

  async function change(body: object) {
    const etag = await backend.readETag();
    upstream.requests.length = 0;
    return patch(body, { 'If-Match': etag });
  }

  const writes = () =>
    upstream.requests.filter(({ method }) => method === 'PUT');

  it('replaces one key and writes all others, with all labels, unchanged', async () => {
    const { status, body, headers } = await change({
      set: { username: MARKER + 2 },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'db-creds',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      keys: ['password', 'username'],
      labels: { team: 'payments' },
      category: 'git-credentials',
    });
    expect(JSON.parse(writes()[0].body)).toEqual({
      data: { password: MARKER, username: MARKER + 2 },
      labels: {
        team: 'payments',
        'openchoreo.dev/managed-by': 'openchoreo-api',
        'openchoreo.dev/secret-type': 'git-credentials',
      },
    });
    expect(headers.etag).toBe(await backend.readETag());
  });

  it('sets, adds, and removes keys and labels in one request', async () => {
    const { body } = await change({
      set: { token: 'a\r\nb', password: '\ufeffx' },
      remove: ['username', 'absent'],
      labels: { team: null, tier: 'gold' },
    });
    expect(body).toMatchObject({
      keys: ['password', 'token'],
      labels: { tier: 'gold' },
      category: 'git-credentials',
    });
    expect(served.data).toEqual({
      password: Buffer.from('\ufeffx'),
      token: Buffer.from('a\r\nb'),
    });
  });

  it("omits OpenChoreo's message if it contains a value", async () => {
    upstream.on(`PUT ${secret}`, {
      status: 400,
      json: { code: 'BAD_REQUEST', error: `data: Invalid value: "${MARKER}"` },
    });
    const { status, body } = await change({ set: { token: MARKER } });
    expect(status).toBe(400);
    expect(body.error.message).toContain('contains a value, which is left out');
  });

  it('writes nothing if nothing changes', async () => {
    const { status, headers } = await change({
      remove: ['absent'],
      labels: { team: 'payments' },
    });
    expect(status).toBe(200);
    expect(headers.etag).toBe(await backend.readETag());
    expect(writes()).toEqual([]);
  });

  it('writes an equal value, because that pushes it again', async () => {
    await change({ set: { username: 'admin' } });
    expect(writes()).toHaveLength(1);
  });

  it('never rewrites binary values', async () => {
    serve({ data: { keystore: Buffer.from([0xc3, 0x28]), password: MARKER } });
    const { status, body } = await change({ set: { password: 'x' } });
    expect([status, body.error.code]).toEqual([422, 'BINARY_VALUES']);
    expect(body.error.message).toMatch(
      /"keystore".*DataPlane "dp-prod".*kubectl -n openchoreo-kv-acme-corp/,
    );
    expect(writes()).toEqual([]);
  });

  it.each([
    [{ set: { 'a b': MARKER } }, '/set/a b'],
    [{ set: { password: '' } }, '/set/password'],
    [{ set: { big: 'x'.repeat(1024 * 1024) } }, '/set'],
    [{ remove: ['password', 'username'] }, '/set'],
    [{ set: { a: MARKER }, remove: ['a'] }, '/remove/0'],
    [
      { labels: { 'openchoreo.dev/secret-type': 'x' } },
      '/labels/openchoreo.dev~1secret-type',
    ],
    [
      { labels: { 'openchoreo.dev/secret-type': null } },
      '/labels/openchoreo.dev~1secret-type',
    ],
    [{ labels: { tier: 'a b' } }, '/labels/tier'],
  ])('reports %j at its field', async (body, path) => {
    const { status, body: answer } = await change(body);
    expect(status).toBe(400);
    expect(answer.error.fields).toMatchObject([{ path }]);
    expect(writes()).toEqual([]);
  });

  it.each([[['secret:update']], [['secret:view']], [['secretreference:view']]])(
    'reads no values for people with %j only',
    async actions => {
      upstream.allow(actions);
      const { status, body } = await patch(
        { set: { username: 'x' } },
        { 'If-Match': '"x"' },
      );
      expect([status, body.error.code]).toEqual([403, 'OPENCHOREO_FORBIDDEN']);
      expect(upstream.valueCalls).toEqual([]);
    },
  );

  it('is audited with its keys and labels', async () => {
    await change({
      set: { password: MARKER },
      remove: ['username'],
      labels: { team: null },
    });
    expect(backend.audited[1]).toEqual({
      eventId: 'secret-mutate',
      severityLevel: 'medium',
      actionType: 'update',
      namespace: 'acme-corp',
      name: 'db-creds',
      keys: ['password'],
      removedKeys: ['username'],
      labels: ['team'],
    });
  });
});

describe('pushing a secret again', () => {
  let backend: WatchedBackend;
  let served: ServedSecret;

  beforeAll(async () => {
    backend = await WatchedBackend.start();
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    served = ServedSecret.serve(backend.upstream, {
      labels: { team: 'payments' },
      data: { password: MARKER },
    });
  });

  afterEach(() => backend.assertFreeOf(MARKER));

  const push = () => backend.call('post', '/db-creds/push');

  it('writes the same values and labels', async () => {
    const { status, body, headers } = await push();
    expect([status, body.name]).toEqual([200, 'db-creds']);
    const { requests } = backend.upstream;
    const written = requests.filter(({ method }) => method === 'PUT');
    expect(written.map(it => JSON.parse(it.body))).toEqual([
      {
        data: { password: MARKER },
        labels: expect.objectContaining({ team: 'payments' }),
      },
    ]);
    expect(headers.etag).toBe(await backend.readETag());
    expect(backend.audited[0]).toEqual({
      eventId: 'secret-mutate',
      severityLevel: 'medium',
      actionType: 'push',
      namespace: 'acme-corp',
      name: 'db-creds',
    });
  });

  it('writes nothing if a value is binary', async () => {
    served.data = { keystore: Buffer.from([0xff]) };
    const { status, body } = await push();
    expect([status, body.error.code]).toEqual([422, 'BINARY_VALUES']);
    expect(served.data).toEqual({ keystore: Buffer.from([0xff]) });
  });

  it('writes nothing to a secret that is managed in YAML', async () => {
    backend.upstream.on(`GET ${reference}`, {
      json: secretReference('db-creds', {
        'openchoreo.dev/managed-by': 'kubectl',
      }),
    });
    expect((await push()).body.error.code).toBe('SECRET_UNMANAGED');
  });
});
