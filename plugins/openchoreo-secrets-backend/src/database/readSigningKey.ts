import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

const TABLE = 'signing_keys';
const KEY_BYTES = 32;
const MIGRATION_ATTEMPTS = 10;
const MIGRATION_DELAY_MS = 500;

/**
 * The key for a purpose, which all replicas share. The first to ask makes it; of several that do at
 * once, the database keeps one.
 */
export async function readSigningKey(
  database: DatabaseService,
  purpose: string,
): Promise<Buffer> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await migrate(knex);
  }
  await knex(TABLE)
    .insert({ purpose, key: randomBytes(KEY_BYTES).toString('base64') })
    .onConflict('purpose')
    .ignore();
  const row = await knex(TABLE).where({ purpose }).first('key');
  return Buffer.from(row.key, 'base64');
}

/**
 * Replicas that start at once are in each other's way: knex refuses while another one migrates, and
 * fails where another one creates its tables. A moment later it finds the work done.
 */
async function migrate(knex: Client): Promise<void> {
  const directory = resolvePackagePath(
    '@openchoreo-secrets/plugin-backend',
    'migrations',
  );
  for (let attempt = 1; ; attempt++) {
    try {
      await knex.migrate.latest({ directory });
      return;
    } catch (error) {
      if (attempt === MIGRATION_ATTEMPTS) {
        throw error;
      }
      await delay(MIGRATION_DELAY_MS);
    }
  }
}
