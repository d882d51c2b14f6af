import type { DeletedSecret } from '@openchoreo-secrets/plugin-common';
import { until } from '../__testUtils__';
import { HistoryWorld } from '../__testUtils__/HistoryWorld';
import {
  startPostgres,
  type TestPostgres,
} from '../__testUtils__/startPostgres';

const MARKER = '\ufeffplanted/marker+77aa=\r\n🔑';
const LIST = '/namespaces/acme-corp/deleted-secrets';

// Each starts a platform, its API, and a backend.
jest.setTimeout(60_000);

describe.each([
  ['the embedded store and SQLite', false],
  ['OpenBao and Postgres', true],
])('deleted secrets with %s', (_name, isReal) => {
  let postgres: TestPostgres | undefined;
  let world: HistoryWorld;

  beforeAll(async () => {
    postgres = isReal ? await startPostgres() : undefined;
    world = await HistoryWorld.start({
      isOpenBao: isReal,
      ...(postgres && { config: { backend: { database: postgres.config } } }),
    });
  });

  afterAll(async () => {
    await world.stop();
    await postgres?.stop();
  });

  beforeEach(() => {
    world.backend.reset();
    world.denied.clear();
  });

  const remove = (name: string, query = '') =>
    world.backend.call('delete', `/${name}${query}`);
  const undo = (name: string) =>
    world.backend.callRoute('post', `${LIST}/${name}/undo`);
  const destroy = (name: string) =>
    world.backend.callRoute('delete', `${LIST}/${name}`);
  const find = async (name: string): Promise<DeletedSecret | undefined> => {
    const { body } = await world.backend.callRoute('get', LIST);
    return body.items.find((it: DeletedSecret) => it.name === name);
  };
  const untilRemoved = (name: string) =>
    until(async () => (await find(name))?.undo.allowed === true);
  const readVersions = async (name: string) => {
    const path = `acme-corp/generic/${name}`;
    const { data } = await world.callStore('GET', `secret/metadata/${path}`);
    return Object.values<{ destroyed: boolean }>(data.versions);
  };
  it.each([
    ['several keys', 'several', { password: MARKER, user: 'shop', z: 'z' }],
    ['one key', 'single', { password: MARKER }],
  ])(
    'come back with values, type, plane, and labels: %s',
    async (_case, name, data) => {
      await world.create(
        name,
        { ...data, password: 'first' },
        { labels: { team: 'payments' } },
      );
      await world.change(name, { set: { password: MARKER } }, data);
      const { body: before } = await world.backend.call('get', `/${name}`);
      expect((await remove(name)).status).toBe(204);
      await untilRemoved(name);
      expect(await find(name)).toEqual({
        namespace: 'acme-corp',
        name,
        type: 'Opaque',
        targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
        labels: { team: 'payments' },
        keys: Object.keys(data),
        deletedAt: expect.any(String),
        deletedBy: 'user:default/mock',
        stores: ['default'],
        values: 'readable',
        undo: { allowed: true },
      });

      const undone = await undo(name);
      expect(undone.status).toBe(201);
      const { createdAt: _, ...metadata } = before;
      expect(undone.body).toMatchObject(metadata);
      world.backend.assertFreeOf(MARKER);
      expect(await world.reveal(name, Object.keys(data))).toEqual(data);
      await world.untilStored(name, data);
      expect(await find(name)).toBeUndefined();
      expect(world.backend.audited).toContainEqual({
        eventId: 'secret-undo-delete',
        severityLevel: 'high',
        namespace: 'acme-corp',
        name,
      });
      world.backend.assertNotRecorded(MARKER);
    },
  );

  it('stay deleted while the plane is removing them', async () => {
    await world.create('slow', { a: '1', b: '2' });
    await world.setFault('dp-prod', {
      kind: 'slow-reconciler',
      milliseconds: 500,
    });
    expect((await remove('slow')).status).toBe(204);
    const early = await undo('slow');
    expect([early.status, early.body.error.code]).toEqual([
      409,
      'DELETED_RECENTLY',
    ]);
    expect(early.body.error.message).toContain('still removing');
    expect(early.headers['retry-after']).toBe('2');
    await world.setFault('dp-prod');
    await untilRemoved('slow');
    expect((await undo('slow')).status).toBe(201);
    await world.untilStored('slow', { a: '1', b: '2' });
  });

  it('have readable values until they are destroyed', async () => {
    await world.create('leak', { a: MARKER, b: '2' });
    await remove('leak');
    await untilRemoved('leak');
    expect((await destroy('leak')).status).toBe(204);
    const versions = await readVersions('leak');
    expect(versions.map(it => it.destroyed)).toEqual([true, true, true]);
    expect(await find('leak')).toBeUndefined();
    expect((await destroy('leak')).body.error.code).toBe(
      'DELETED_SECRET_NOT_FOUND',
    );
    expect((await undo('leak')).status).toBe(409);
    expect(world.backend.audited).toContainEqual({
      eventId: 'secret-destroy-versions',
      severityLevel: 'high',
      namespace: 'acme-corp',
      name: 'leak',
    });
  });

  it('can be destroyed with the deletion', async () => {
    await world.create('gone', { a: MARKER, b: '2', c: '3' });
    expect((await remove('gone', '?destroyVersions=true')).status).toBe(204);
    const versions = await readVersions('gone');
    expect(versions.map(it => it.destroyed)).not.toContain(false);
    expect(await find('gone')).toBeUndefined();
    expect(world.backend.audited).toContainEqual(
      expect.objectContaining({ actionType: 'delete', destroyVersions: true }),
    );
  });

  it('are found if they were deleted elsewhere', async () => {
    await world.create('elsewhere', { a: '1', b: '2' });
    await world.deleteElsewhere('elsewhere');
    await until(async () => (await find('elsewhere')) !== undefined);
    expect(await find('elsewhere')).toEqual({
      namespace: 'acme-corp',
      name: 'elsewhere',
      deletedAt: expect.any(String),
      stores: ['default'],
      values: 'readable',
      undo: {
        allowed: false,
        reason: expect.stringContaining('outside this portal'),
      },
    });
    expect((await undo('elsewhere')).status).toBe(409);
    expect((await destroy('elsewhere')).status).toBe(204);
    expect(await find('elsewhere')).toBeUndefined();
  });

  it('are those that were deleted last', async () => {
    await world.create('twice', { a: '1', b: '2' });
    await remove('twice');
    await untilRemoved('twice');
    await world.create('twice', { other: '1', b: '2' });
    await world.deleteElsewhere('twice');
    await until(async () => (await find('twice')) !== undefined);
    expect(await find('twice')).not.toHaveProperty('deletedBy');
    expect((await undo('twice')).body.error.message).toContain(
      'outside this portal',
    );
    expect((await destroy('twice')).status).toBe(204);
    const versions = await readVersions('twice');
    expect(versions.map(it => it.destroyed)).not.toContain(false);
  });

  it('can not be undone where another secret has the name', async () => {
    await world.create('again', { a: '1', b: '2' });
    await remove('again');
    await untilRemoved('again');
    await world.create('again', { a: 'new', b: '2' });
    expect(await find('again')).toBeUndefined();
    const { status, body } = await undo('again');
    expect([status, body.error.message]).toEqual([
      409,
      expect.stringContaining('A secret with this name exists'),
    ]);
    expect((await destroy('again')).status).toBe(404);
    expect(await world.reveal('again', ['a'])).toEqual({ a: 'new' });
  });

  it('are listed for all namespaces', async () => {
    await world.create('everywhere', { a: '1', b: '2' });
    await remove('everywhere');
    await untilRemoved('everywhere');
    const all = '/platform/deleted-secrets';
    const { body } = await world.backend.callRoute('get', all);
    expect(body).toMatchObject({ available: true, gaps: [] });
    expect(body.items).toContainEqual(await find('everywhere'));
    world.denied.add('openchoreo-secrets.secret.read');
    const hidden = await world.backend.callRoute('get', all);
    expect(hidden.body.items).toEqual([]);
    world.denied.add('openchoreo-secrets.platform.read');
    expect((await world.backend.callRoute('get', all)).status).toBe(403);
    const listed = {
      eventId: 'secret-fetch',
      severityLevel: 'low',
      queryType: 'deleted',
    };
    expect(world.backend.audited).toContainEqual(listed);
    expect(world.backend.audited).toContainEqual({
      ...listed,
      namespace: 'acme-corp',
    });
  });

  it('need permissions', async () => {
    await world.create('guarded', { a: '1', b: '2' });
    await remove('guarded');
    await untilRemoved('guarded');
    for (const permission of ['create', 'reveal']) {
      world.denied.add(`openchoreo-secrets.secret.${permission}`);
      expect((await undo('guarded')).status).toBe(403);
      expect((await find('guarded'))?.undo).toEqual({
        allowed: false,
        reason: expect.stringContaining("You don't have permission"),
      });
      world.denied.clear();
    }
    world.denied.add('openchoreo-secrets.secret.delete');
    expect((await destroy('guarded')).status).toBe(403);
    world.denied.add('openchoreo-secrets.secret.read');
    expect((await world.backend.callRoute('get', LIST)).status).toBe(403);
  });
});
