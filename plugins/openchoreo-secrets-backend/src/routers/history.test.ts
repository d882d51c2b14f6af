import { HistoryWorld } from '../__testUtils__/HistoryWorld';

const MARKER = 'planted/marker+77aa=';

// Each starts a platform, its API, and a backend.
jest.setTimeout(60_000);

describe.each([
  ['the embedded store', false],
  ['OpenBao', true],
])('history with %s', (_name, isOpenBao) => {
  let world: HistoryWorld;

  beforeAll(async () => {
    world = await HistoryWorld.start({ isOpenBao });
    await world.create('shop', { password: MARKER, user: 'shop' });
    await world.endSave('shop');
    await world.change(
      'shop',
      { set: { password: 'second', extra: 'e' }, remove: ['user'] },
      { password: 'second', extra: 'e' },
    );
    await world.endSave('shop');
    await world.change(
      'shop',
      { set: { extra: 'f' } },
      { password: 'second', extra: 'f' },
    );
  });

  afterAll(() => world.stop());

  beforeEach(() => {
    world.backend.reset();
    world.denied.clear();
  });

  const restore = async (body: object, etag?: string) =>
    world.backend.call('post', '/shop/restore', {
      body,
      headers: { 'If-Match': etag ?? (await world.backend.readETag('shop')) },
    });

  it('lists saves with the keys that they changed, without values', async () => {
    const { status, body } = await world.getHistory('shop');
    expect(status).toBe(200);
    expect(body).toEqual({
      available: true,
      maxVersions: 10,
      saves: [
        {
          version: expect.any(Number),
          savedAt: expect.any(String),
          current: true,
          state: 'readable',
          keys: ['extra', 'password'],
          changes: { added: [], replaced: ['extra'], removed: [] },
        },
        expect.objectContaining({
          current: false,
          changes: {
            added: ['extra'],
            replaced: ['password'],
            removed: ['user'],
          },
        }),
        expect.objectContaining({
          version: 2,
          keys: ['password', 'user'],
          changes: { added: ['password', 'user'], replaced: [], removed: [] },
        }),
      ],
    });
    world.backend.assertFreeOf(MARKER);
    expect(world.backend.audited).toContainEqual({
      eventId: 'secret-values-read',
      severityLevel: 'high',
      queryType: 'history',
      namespace: 'acme-corp',
      name: 'shop',
      versions: body.saves.map((it: { version: number }) => it.version),
    });
  });

  it('has pages', async () => {
    const { body: first } = await world.getHistory('shop', '?limit=1');
    expect(first.saves).toHaveLength(1);
    const { body: next } = await world.getHistory(
      'shop',
      `?limit=2&before=${first.nextBefore}`,
    );
    expect(next.saves).toHaveLength(2);
    expect(next.nextBefore).toBeUndefined();
    expect(next.saves[1].version).toBe(2);
  });

  it('reveals a value of an earlier save', async () => {
    const { body, headers } = await world.backend.call('post', '/shop/reveal', {
      body: { key: 'password', version: 2 },
    });
    expect(body).toEqual({ value: MARKER, encoding: 'utf-8' });
    expect(headers['cache-control']).toBe('no-store');
    expect(world.backend.audited).toEqual([
      expect.objectContaining({
        eventId: 'secret-reveal',
        keys: ['password'],
        version: 2,
      }),
    ]);
    const missing = await world.backend.call('post', '/shop/reveal', {
      body: { key: 'extra', version: 2 },
    });
    expect([missing.status, missing.body.error.code]).toEqual([
      404,
      'KEY_NOT_FOUND',
    ]);
    // Version 1 has only one of the two keys that were created.
    const partial = await world.backend.call('post', '/shop/reveal', {
      body: { key: 'password', version: 1 },
    });
    expect(partial.body.error.code).toBe('VERSION_NOT_FOUND');
  });

  it('restores one key, and leaves the others', async () => {
    const { status, body, headers } = await restore({
      version: 2,
      keys: ['password'],
    });
    expect([status, body.keys]).toEqual([200, ['extra', 'password']]);
    expect(headers.etag).toBe(await world.backend.readETag('shop'));
    expect(await world.reveal('shop', ['extra', 'password'])).toEqual({
      extra: 'f',
      password: MARKER,
    });
    expect(world.backend.audited).toContainEqual({
      eventId: 'secret-restore',
      severityLevel: 'high',
      namespace: 'acme-corp',
      name: 'shop',
      version: 2,
      keys: ['password'],
    });
    world.backend.assertNotRecorded(MARKER);
  });

  it('restores all keys, and removes those that the save lacks', async () => {
    const { status, body } = await restore({ version: 2 });
    expect([status, body.keys]).toEqual([200, ['password', 'user']]);
    await world.untilStored('shop', { password: MARKER, user: 'shop' });
    world.backend.assertFreeOf(MARKER);
  });

  it.each([
    ['a stale ETag', { version: 2 }, '"stale"', 412, 'SECRET_CHANGED'],
    [
      'a version inside a save',
      { version: 1 },
      undefined,
      404,
      'VERSION_NOT_FOUND',
    ],
    [
      'an unknown version',
      { version: 99 },
      undefined,
      404,
      'VERSION_NOT_FOUND',
    ],
    [
      'a key that the save lacks',
      { version: 2, keys: ['extra'] },
      undefined,
      400,
      undefined,
    ],
    [
      'an impossible key',
      { version: 2, keys: ['a b'] },
      undefined,
      400,
      undefined,
    ],
  ])('refuses to restore with %s', async (_case, body, etag, status, code) => {
    const response = await restore(body, etag);
    expect([response.status, response.body.error.code]).toEqual([status, code]);
  });

  it('needs If-Match for restoring', async () => {
    const { status } = await world.backend.call('post', '/shop/restore', {
      body: { version: 2 },
    });
    expect(status).toBe(428);
  });

  it.each(['reveal', 'update'])(
    'needs the permission to %s for restoring',
    async permission => {
      const etag = await world.backend.readETag('shop');
      world.denied.add(`openchoreo-secrets.secret.${permission}`);
      const { status, body } = await restore({ version: 2 }, etag);
      expect([status, body.error.code]).toEqual([403, 'PORTAL_FORBIDDEN']);
    },
  );

  it('needs the permission to read for the history', async () => {
    world.denied.add('openchoreo-secrets.secret.read');
    expect((await world.getHistory('shop')).status).toBe(403);
    world.denied.clear();
    expect((await world.getHistory('nothing')).status).toBe(404);
  });

  it('shows which planes have history', async () => {
    const { body } = await world.backend.callRoute(
      'get',
      '/namespaces/acme-corp/target-planes',
    );
    const withHistory = body.items.filter(
      (it: { history?: true }) => it.history,
    );
    expect(withHistory.map((it: { name: string }) => it.name)).toContain(
      'dp-prod',
    );
    expect(
      body.items.find((it: { name: string }) => it.name === 'no-store').history,
    ).toBeUndefined();
    const status = await world.backend.callRoute('get', '/status');
    expect(status.body.history).toBe(true);
  });
});
