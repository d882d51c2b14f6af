import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { type Knex, PluginDatabase } from '../../../database';
import { WriteLeases } from './WriteLeases';

const id = { namespace: 'acme-corp', name: 'db-creds' };

describe('WriteLeases', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let knex: Knex;
  let database: PluginDatabase;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    database = await PluginDatabase.open({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      logger: mockServices.logger.mock(),
    });
  });

  const createReplica = (options: { leaseMs?: number; waitMs?: number } = {}) =>
    new WriteLeases({ database, leaseMs: 60_000, ...options });
  /** Expires a lease. */
  const expire = () => knex('write_leases').update({ expires_at: 0 });

  it('runs one write at a time and releases the lease', async () => {
    const replicas = [createReplica(), createReplica(), createReplica()];
    let running = 0;
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        replicas[index % 3].run(id, async () => {
          running += 1;
          await knex('write_leases');
          const seen = running;
          running -= 1;
          return seen;
        }),
      ),
    );
    expect(results).toEqual(Array(9).fill(1));
    expect(await knex('write_leases')).toEqual([]);
  });

  it("doesn't delay writes of other secrets", async () => {
    const result = await createReplica().run(id, () =>
      createReplica({ waitMs: 1 }).run({ ...id, name: 'other' }, async () => 1),
    );
    expect(result).toBe(1);
  });

  it('limits the wait, within a replica and between replicas', async () => {
    const replica = createReplica({ waitMs: 50 });
    const other = createReplica({ waitMs: 50 });
    const write = jest.fn();
    await replica.run(id, async () => {
      for (const waiting of [replica, other]) {
        await expect(waiting.run(id, write)).rejects.toMatchObject({
          status: 503,
          code: 'SECRET_BUSY',
          retryAfterSeconds: 5,
        });
      }
    });
    expect(write).not.toHaveBeenCalled();
    await expect(other.run(id, async () => 1)).resolves.toBe(1);
  });

  it("passes an expired lease on, and its old holder can't write anymore", async () => {
    const [stalled, other] = [createReplica(), createReplica()];
    await stalled.run(id, async lease => {
      await lease.renew();
      await expire();
      await expect(other.run(id, async () => 1)).resolves.toBe(1);
      await expect(lease.renew()).rejects.toMatchObject({
        code: 'SECRET_BUSY',
      });
      await other.run(id, async () => {
        await expect(lease.renew()).rejects.toMatchObject({
          code: 'SECRET_BUSY',
        });
      });
    });
  });

  it('extends a lease on renewal', async () => {
    const [replica, other] = [createReplica(), createReplica({ waitMs: 1 })];
    await replica.run(id, async lease => {
      await expire();
      await lease.renew();
      await expect(other.run(id, async () => 1)).rejects.toMatchObject({
        code: 'SECRET_BUSY',
      });
    });
  });

  it('releases the lease after a failed write', async () => {
    const replica = createReplica({ waitMs: 1 });
    const failure = new Error('refused');
    await expect(
      replica.run(id, async () => {
        throw failure;
      }),
    ).rejects.toBe(failure);
    await expect(createReplica().run(id, async () => 1)).resolves.toBe(1);
  });

  it('rejects writes while the database fails', async () => {
    const replica = createReplica();
    await knex.schema.dropTable('write_leases');
    const write = jest.fn();
    await expect(replica.run(id, write)).rejects.toMatchObject({
      status: 503,
      code: 'DATABASE_UNAVAILABLE',
    });
    expect(write).not.toHaveBeenCalled();
  });
});
