import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { readSigningKey } from './readSigningKey';

describe('the signing key', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  const createDatabase = async () =>
    mockServices.database({
      knex: await databases.init('SQLITE_3'),
      migrations: { skip: false },
    });

  it('is the same for all that ask, also at once', async () => {
    const database = await createDatabase();
    const keys = await Promise.all(
      Array.from({ length: 5 }, () => readSigningKey(database, 'etag')),
    );
    keys.push(await readSigningKey(database, 'etag'));
    expect(keys[0]).toHaveLength(32);
    expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(1);
  });

  it('is another for each purpose and each installation', async () => {
    const database = await createDatabase();
    const keys = [
      await readSigningKey(database, 'etag'),
      await readSigningKey(database, 'other'),
      await readSigningKey(await createDatabase(), 'etag'),
    ];
    expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(3);
  });
});
