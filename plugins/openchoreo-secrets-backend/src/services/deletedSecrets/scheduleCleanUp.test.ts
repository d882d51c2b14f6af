import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { type TestStore, testStores } from '../../__testUtils__/startStores';
import { type Knex, PluginDatabase } from '../../database';
import { Stores } from '../../stores/Stores';
import { DeletionRecords } from './DeletionRecords';
import { forgetDeletions } from './scheduleCleanUp';

const DAY_MS = 24 * 60 * 60_000;

describe('forgetDeletions', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let knex: Knex;
  let records: DeletionRecords;
  let store: TestStore;
  let folder: string;

  beforeAll(async () => {
    store = await testStores['the embedded store']();
    folder = await mkdtemp(join(tmpdir(), 'forget-'));
    await writeFile(join(folder, 'token'), store.historyToken);
    knex = await databases.init('SQLITE_3');
    const database = await PluginDatabase.open({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      logger: mockServices.logger.mock(),
    });
    records = new DeletionRecords(database);
  });

  afterAll(async () => {
    await store.stop();
    await rm(folder, { recursive: true });
  });

  it('keeps what can be undone, for 90 days', async () => {
    const save = async (name: string, age: number, storeId = 'default') => {
      await records.save({
        namespace: 'acme-corp',
        name,
        type: 'Opaque',
        category: 'generic',
        targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
        labels: {},
        keys: ['a'],
        store: storeId,
        path: `acme-corp/generic/${name}`,
        lastVersion: 1,
        deletedBy: 'user:default/ada',
      });
      await knex('deleted_secrets')
        .where({ name })
        .update({ deleted_at: Date.now() - age });
    };
    for (const name of ['stored', 'old', 'destroyed']) {
      const data = { a: '1' };
      await store.call('POST', `secret/data/acme-corp/generic/${name}`, {
        data,
      });
      await store.call('DELETE', `secret/data/acme-corp/generic/${name}`);
    }
    await store.call('POST', 'secret/destroy/acme-corp/generic/destroyed', {
      versions: [1],
    });
    await save('stored', DAY_MS);
    await save('old', 91 * DAY_MS);
    await save('destroyed', DAY_MS);
    await save('never-pushed', DAY_MS);
    await save('just-deleted', 1000);
    await save('other-store', DAY_MS, 'gone');
    const stores = new Stores([
      {
        id: 'default',
        name: 'default',
        address: store.storeUrl,
        mount: 'secret',
        auth: { type: 'tokenFile', path: join(folder, 'token') },
      },
    ]);

    await forgetDeletions({ records, stores }, new AbortController().signal);

    expect((await records.list()).map(({ name }) => name)).toEqual([
      'just-deleted',
      'other-store',
      'stored',
    ]);
  });
});
