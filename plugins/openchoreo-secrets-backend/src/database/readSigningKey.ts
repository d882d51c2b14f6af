import { randomBytes } from 'node:crypto';
import type { PluginDatabase } from './PluginDatabase';

const TABLE = 'signing_keys';
const KEY_BYTES = 32;

/** Reads the key for a purpose. All replicas share it; the first one that starts creates it. */
export async function readSigningKey(
  database: PluginDatabase,
  purpose: string,
): Promise<Buffer> {
  const row = await database.query(async knex => {
    await knex(TABLE)
      .insert({ purpose, key: randomBytes(KEY_BYTES).toString('base64') })
      .onConflict('purpose')
      .ignore();
    return knex(TABLE).where({ purpose }).first('key');
  });
  return Buffer.from(row.key, 'base64');
}
