import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { type TestStore, testStores } from '../../__testUtils__/startStores';
import { type Knex, PluginDatabase } from '../../database';
import { Stores } from '../../stores/Stores';
import { DeletionRecords } from './DeletionRecords';
import { VersionDestroyer } from './VersionDestroyer';

const PATH = 'acme-corp/generic/db-creds';
const id = { namespace: 'acme-corp', name: 'db-creds' };
const destruction = { ...id, store: 'default', path: PATH, lastVersion: 2 };
const signal = new AbortController().signal;

describe.each(Object.keys(testStores))('VersionDestroyer with %s', name => {
  let knex: Knex;
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let database: PluginDatabase;
  let store: TestStore;
  let folder: string;
  let records: DeletionRecords;

  const write = (data: object) =>
    store.call('POST', `secret/data/${PATH}`, { data });

  beforeAll(async () => {
    store = await testStores[name]();
    folder = await mkdtemp(join(tmpdir(), 'destroyer-'));
    await writeFile(join(folder, 'token'), store.historyToken);
  });

  afterAll(async () => {
    await store.stop();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    database = await PluginDatabase.open({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      logger: mockServices.logger.mock(),
    });
    records = new DeletionRecords(database);
    await store.call('DELETE', `secret/metadata/${PATH}`);
    await write({ a: '1' });
    await write({ a: '1', b: '2' });
  });

  /** What External Secrets Operator does with a secret of two keys. */
  const finishRemoval = async () => {
    await write({ b: '2' });
    await store.call('DELETE', `secret/data/${PATH}`);
  };
  const createDestroyer = (tokenFile = 'token') =>
    new VersionDestroyer({
      database,
      records,
      promptMs: 0,
      stores: new Stores([
        {
          id: 'default',
          name: 'default',
          address: store.storeUrl,
          mount: 'secret',
          auth: { type: 'tokenFile', path: join(folder, tokenFile) },
        },
      ]),
    });
  const readDestroyed = async () => {
    const { data } = await store.call('GET', `secret/metadata/${PATH}`);
    return Object.values<{ destroyed: boolean }>(data.versions).map(
      it => it.destroyed,
    );
  };

  it('destroys all versions, those of the removal too, and forgets the deletion', async () => {
    await records.save({
      ...destruction,
      type: 'Opaque',
      category: 'generic',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      labels: {},
      keys: ['a', 'b'],
      deletedBy: 'user:default/ada',
    });
    await finishRemoval();
    expect(await createDestroyer().request(destruction)).toBe(true);
    expect(await readDestroyed()).toEqual([true, true, true]);
    expect(await createDestroyer().list()).toEqual([]);
    expect(await records.find(id)).toBeUndefined();
  });

  it('waits for the removal, also across a restart', async () => {
    expect(await createDestroyer().request(destruction)).toBe(false);
    expect(await readDestroyed()).toEqual([false, false]);
    await write({ b: '2' });
    await createDestroyer().resume(signal);
    expect(await createDestroyer().list('acme-corp')).toEqual([
      { ...destruction, requestedAt: expect.any(Number) },
    ]);
    await store.call('DELETE', `secret/data/${PATH}`);
    await createDestroyer().resume(signal);
    expect(await readDestroyed()).toEqual([true, true, true]);
    expect(await createDestroyer().list()).toEqual([]);
  });

  it('gives up after a week', async () => {
    await createDestroyer().request(destruction);
    const week = 7 * 24 * 60 * 60_000;
    await knex('version_destructions').update({
      requested_at: Date.now() - week - 1000,
    });
    await createDestroyer().resume(signal);
    expect(await createDestroyer().list()).toEqual([]);
    expect(await readDestroyed()).toEqual([false, false]);
  });

  it('leaves the versions of a new secret with the same name', async () => {
    await createDestroyer().request(destruction);
    await finishRemoval();
    await write({ a: 'new' });
    await createDestroyer().resume(signal);
    expect(await readDestroyed()).toEqual([true, true, true, false]);
    const { data } = await store.call('GET', `secret/data/${PATH}`);
    expect(data.data).toEqual({ a: 'new' });
  });

  it('keeps a destruction that failed, with the reason, and tries again', async () => {
    await writeFile(join(folder, 'wrong'), 'guess');
    await finishRemoval();
    expect(await createDestroyer('wrong').request(destruction)).toBe(false);
    expect(await createDestroyer().list('other')).toEqual([]);
    expect(await createDestroyer().list()).toEqual([
      {
        ...destruction,
        requestedAt: expect.any(Number),
        error: expect.stringContaining('denied access'),
      },
    ]);
    await createDestroyer().resume(signal);
    expect(await readDestroyed()).toEqual([true, true, true]);
  });
});
