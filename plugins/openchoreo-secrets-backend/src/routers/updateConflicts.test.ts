import {
  routesOf,
  secretReference,
  ServedSecret,
  WatchedBackend,
} from '../__testUtils__';

const MARKER = 'planted/marker+91d0=';
const { reference, secret } = routesOf();

describe('a change of a secret', () => {
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
    served = ServedSecret.serve(upstream, {
      data: { password: MARKER, username: 'admin' },
    });
  });

  afterEach(() => backend.assertFreeOf(MARKER));

  const patch = (body: object, headers: Record<string, string> = {}) =>
    backend.call('patch', '/db-creds', { body, headers });

  const change = async (body: object) =>
    patch(body, { 'If-Match': await backend.readETag() });

  const writes = () =>
    upstream.requests.filter(({ method }) => method === 'PUT');

  it('is rejected without If-Match', async () => {
    const { status, body } = await patch({ set: { username: 'x' } });
    expect([status, body.error.code]).toEqual([428, 'IF_MATCH_REQUIRED']);
    expect(upstream.valueCalls).toEqual([]);
  });

  it('is rejected if somebody else has changed the secret', async () => {
    const etag = await backend.readETag();
    await patch({ set: { username: 'first' } }, { 'If-Match': etag });
    const { status, body } = await patch(
      { set: { password: 'second' } },
      { 'If-Match': etag },
    );
    expect([status, body.error.code]).toEqual([412, 'SECRET_CHANGED']);
    expect(served.data?.username.toString()).toBe('first');
    expect(served.data?.password.toString()).toBe(MARKER);
  });

  it('is rejected if a concurrent change was saved first', async () => {
    const etag = await backend.readETag();
    const answers = await Promise.all(
      ['one', 'two'].map(key =>
        patch({ set: { [key]: key } }, { 'If-Match': etag }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(writes()).toHaveLength(1);
  });

  it('accepts an ETag that a proxy has weakened', async () => {
    const etag = await backend.readETag();
    const { status } = await patch(
      { set: { username: 'x' } },
      { 'If-Match': `"other", W/${etag}` },
    );
    expect(status).toBe(200);
  });

  it('is a 409 for a secret that is managed in YAML', async () => {
    upstream
      .on(`GET ${secret}`, { status: 404, json: {} })
      .on(`GET ${reference}`, {
        json: secretReference('db-creds', {
          'openchoreo.dev/managed-by': 'kubectl',
        }),
      });
    const { status, body } = await patch({}, { 'If-Match': '"x"' });
    expect([status, body.error.code]).toEqual([409, 'SECRET_UNMANAGED']);
  });

  describe('an unconfirmed change', () => {
    it.each([
      ['UPDATE_UNCONFIRMED_APPLIED', { password: 'new', username: 'admin' }],
      ['UPDATE_UNCONFIRMED_UNCHANGED', undefined],
      ['UPDATE_UNCONFIRMED_DIFFERENT', { password: 'another' }],
    ])('reports %s if the secret is %j', async (code, now) => {
      upstream.on(`PUT ${secret}`, () => {
        if (now) {
          served.data = Object.fromEntries(
            Object.entries(now).map(([key, value]) => [
              key,
              Buffer.from(String(value)),
            ]),
          );
        }
        return 'hang up';
      });
      const { status, body } = await change({ set: { password: 'new' } });
      expect([status, body.error.code]).toEqual([502, code]);
    });

    it('reports that the outcome is unknown', async () => {
      upstream.on(`PUT ${secret}`, () => {
        upstream.on(`GET ${secret}`, 'hang up');
        return 'never';
      });
      const { status, body } = await change({ set: { password: 'new' } });
      expect([status, body.error.code]).toEqual([504, 'UPDATE_UNCONFIRMED']);
    });
  });

  it('reports a removed key that another field manager keeps on the plane', async () => {
    const etag = await backend.readETag();
    upstream.on(`PUT ${secret}`, {
      json: {
        type: 'Opaque',
        metadata: served.reference.metadata,
        data: { password: btoa(MARKER), username: btoa('admin') },
      },
    });
    const { status, body } = await patch(
      { remove: ['username'] },
      { 'If-Match': etag },
    );
    expect([status, body.notRemoved]).toEqual([200, ['username']]);
    expect(body.keys).toEqual(['password', 'username']);

    served = ServedSecret.serve(upstream, {
      data: { password: MARKER, username: 'admin' },
    });
    const removed = await change({ remove: ['username'] });
    expect(removed.body).not.toHaveProperty('notRemoved');
  });
});
