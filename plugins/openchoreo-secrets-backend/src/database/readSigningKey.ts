import { randomBytes } from 'node:crypto';
import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';

const TABLE = 'signing_keys';
const KEY_BYTES = 32;

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
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@openchoreo-secrets/plugin-backend',
        'migrations',
      ),
    });
  }
  await knex(TABLE)
    .insert({ purpose, key: randomBytes(KEY_BYTES).toString('base64') })
    .onConflict('purpose')
    .ignore();
  const row = await knex(TABLE).where({ purpose }).first('key');
  return Buffer.from(row.key, 'base64');
}
