import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { type Knex, PluginDatabase, readSigningKey } from './database';

describe('the plugin database', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
  });

  const open = (to = knex) =>
    PluginDatabase.open({
      database: mockServices.database({
        knex: to,
        migrations: { skip: false },
      }),
      logger: mockServices.logger.mock(),
    });

  it('is migrated once by replicas that start together', async () => {
    const [database] = await Promise.all([open(), open(), open()]);
    const key = await readSigningKey(database, 'etag');
    const again = await open();
    expect(await readSigningKey(again, 'etag')).toEqual(key);
    for (const table of ['write_leases', 'deletions', 'reveal_counts']) {
      expect(await knex(table)).toEqual([]);
    }
  });

  it('migrates an earlier version and keeps the signing key', async () => {
    const directory = resolvePackagePath(
      '@openchoreo-secrets/plugin-backend',
      'migrations',
    );
    await knex.migrate.up({ directory });
    expect(await knex.schema.hasTable('write_leases')).toBe(false);
    await knex('signing_keys').insert({ purpose: 'etag', key: 'AAAA' });
    const key = await readSigningKey(await open(), 'etag');
    expect(key.toString('base64')).toBe('AAAA');
    expect(await knex.schema.hasTable('write_leases')).toBe(true);

    await knex.migrate.rollback({ directory }, true);
    expect(await knex.schema.hasTable('signing_keys')).toBe(false);
  });

  it('has one signing key per purpose for all replicas', async () => {
    const database = await open();
    const keys = await Promise.all([
      ...Array.from({ length: 5 }, () => readSigningKey(database, 'etag')),
      readSigningKey(await open(), 'etag'),
    ]);
    expect(keys[0]).toHaveLength(32);
    expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(1);
  });

  it('has different keys per purpose and installation', async () => {
    const database = await open();
    const other = await open(await databases.init('SQLITE_3'));
    const keys = [
      await readSigningKey(database, 'etag'),
      await readSigningKey(database, 'other'),
      await readSigningKey(other, 'etag'),
    ];
    expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(3);
  });

  it('reports a failure without the query', async () => {
    const database = await open();
    await expect(
      database.query(() => knex('no_such_table').where({ name: 'db-creds' })),
    ).rejects.toMatchObject({
      status: 503,
      code: 'DATABASE_UNAVAILABLE',
      message: expect.not.stringContaining('db-creds'),
    });
  });
});
