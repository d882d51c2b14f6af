import type { DeletedSecret } from '@openchoreo-secrets/plugin-common';
import { until } from '../__testUtils__';
import { HistoryWorld } from '../__testUtils__/HistoryWorld';

const LIST = '/namespaces/acme-corp/deleted-secrets';

// Each starts a platform, its API, and a backend.
jest.setTimeout(60_000);

describe('without access to planes', () => {
  it('a deletion is not undone while the plane could remove the value again', async () => {
    const world = await HistoryWorld.start({
      isOpenBao: false,
      hasPlaneAccess: false,
    });
    await world.create('early', { a: '1', b: '2' });
    await world.backend.call('delete', '/early');
    const path = `${LIST}/early/undo`;
    await until(async () => {
      const { body } = await world.backend.callRoute('get', LIST);
      return body.items[0]?.undo.allowed === true;
    });
    const { status, body, headers } = await world.backend.callRoute(
      'post',
      path,
    );
    expect([status, body.error.code]).toEqual([409, 'DELETED_RECENTLY']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await world.stop();
  });
});

describe('with a sealed store', () => {
  let world: HistoryWorld;

  beforeAll(async () => {
    world = await HistoryWorld.start({ isOpenBao: false });
    await world.create('kept', { a: '1', b: '2' });
    await world.create('dropped', { a: '1', b: '2' });
    await world.setFault('store', { kind: 'sealed' });
  });

  afterAll(() => world.stop());

  it('nothing is deleted if its versions are to be destroyed', async () => {
    const { status, body } = await world.backend.call(
      'delete',
      '/kept?destroyVersions=true',
    );
    expect([status, body.error.code]).toEqual([502, 'STORE_FAILED']);
    expect((await world.backend.call('get', '/kept')).status).toBe(200);
  });

  it('a deletion works, and the list says what it does not know', async () => {
    expect((await world.backend.call('delete', '/dropped')).status).toBe(204);
    const { body } = await world.backend.callRoute('get', LIST);
    expect(body).toMatchObject({
      available: true,
      items: [
        {
          name: 'dropped',
          values: 'unknown',
          undo: { allowed: false, reason: "The store can't be read now." },
        },
      ],
      gaps: [expect.stringContaining('sealed')],
    });
    const undone = await world.backend.callRoute(
      'post',
      `${LIST}/dropped/undo`,
    );
    expect(undone.body.error.code).toBe('STORE_FAILED');
    const history = await world.getHistory('kept');
    expect(history.body.error.code).toBe('STORE_FAILED');
  });

  it('the versions are destroyed later if the plane is slow', async () => {
    await world.setFault('store');
    await world.setFault('dp-prod', {
      kind: 'slow-reconciler',
      milliseconds: 4000,
    });
    const deleted = await world.backend.call(
      'delete',
      '/kept?destroyVersions=true',
    );
    expect(deleted.status).toBe(202);
    const { body } = await world.backend.callRoute('get', LIST);
    expect(
      body.items.find((it: DeletedSecret) => it.name === 'kept'),
    ).toMatchObject({
      undo: { allowed: false, reason: expect.stringContaining('destroyed') },
      destruction: { state: 'pending', requestedAt: expect.any(String) },
    });
    await world.setFault('dp-prod');
    await until(async () => {
      const again = await world.backend.callRoute('delete', `${LIST}/kept`);
      return again.status === 204;
    });
  });

  it('the deletion can be undone once the store is back', async () => {
    await until(async () => {
      const { body } = await world.backend.callRoute('get', LIST);
      return body.items[0]?.undo.allowed === true;
    });
    const { status } = await world.backend.callRoute(
      'post',
      `${LIST}/dropped/undo`,
    );
    expect(status).toBe(201);
    await world.untilStored('dropped', { a: '1', b: '2' });
  });
});
