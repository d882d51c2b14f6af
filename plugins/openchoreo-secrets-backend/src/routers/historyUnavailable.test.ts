import { ServedSecret, WatchedBackend } from '../__testUtils__';

const MARKER = 'planted/marker+77aa=';

describe('without access to stores', () => {
  let backend: WatchedBackend;
  let secret: ServedSecret;

  beforeAll(async () => {
    backend = await WatchedBackend.start();
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    secret = ServedSecret.serve(backend.upstream.allow(), {
      data: { password: MARKER },
    });
  });

  it('history says why it is not available', async () => {
    const { status, body } = await backend.call('get', '/db-creds/history');
    expect([status, body]).toEqual([
      200,
      {
        available: false,
        reason: "This portal doesn't have access to stores.",
        saves: [],
      },
    ]);
    expect(backend.upstream.valueCalls).toEqual([]);
  });

  it.each([
    ['restore', { version: 1 }],
    ['reveal', { version: 1, key: 'password' }],
  ])('refuses to %s an earlier version', async (act, request) => {
    const response = await backend.call('post', `/db-creds/${act}`, {
      body: request,
      headers: { 'If-Match': '*' },
    });
    expect([response.status, response.body.error.code]).toEqual([
      422,
      'HISTORY_UNAVAILABLE',
    ]);
    backend.assertFreeOf(MARKER);
  });

  it('deletes nothing if versions are to be destroyed', async () => {
    const refused = await backend.call(
      'delete',
      '/db-creds?destroyVersions=true',
    );
    expect([refused.status, refused.body.error.code]).toEqual([
      422,
      'HISTORY_UNAVAILABLE',
    ]);
    expect(secret.data).toBeDefined();
    expect((await backend.call('delete', '/db-creds')).status).toBe(204);
    expect(secret.data).toBeUndefined();
  });

  it('lists no deleted secrets', async () => {
    for (const path of [
      '/namespaces/acme-corp/deleted-secrets',
      '/platform/deleted-secrets',
    ]) {
      const { body } = await backend.callRoute('get', path);
      expect(body).toEqual({ available: false, items: [], gaps: [] });
    }
  });
});
