import type { PluginDatabase } from '../../../database';
import type { SecretId } from '../types';

const TABLE = 'deletions';

/** How long deletions are remembered. */
export const DELETION_WINDOW_MS = 60_000;

/** Remembers for a minute which secrets were deleted. */
export interface DeletionLog {
  /**
   * Records a deletion that is about to be requested.
   *
   * @returns removes the record if OpenChoreo refuses the deletion; an earlier deletion stays recorded
   */
  record(id: SecretId): Promise<() => Promise<void>>;
  /** Returns how long ago a secret was deleted, in milliseconds, or `undefined` if that isn't recorded. */
  readAge(id: SecretId): Promise<number | undefined>;
}

/** Shares deletions between replicas. */
export function createDeletionLog(database: PluginDatabase): DeletionLog {
  const readTime = (id: SecretId) =>
    database.query(async (knex, now) => {
      const row = await knex(TABLE)
        .where({ secret: keyOf(id) })
        .where('deleted_at', '>', knex.raw(`${now} - ${DELETION_WINDOW_MS}`))
        .first({ deletedAt: 'deleted_at', now: knex.raw(now) });
      return row && { deletedAt: Number(row.deletedAt), now: Number(row.now) };
    });
  const write = (id: SecretId, time?: number) =>
    database.query((knex, now) =>
      knex(TABLE)
        .insert({ secret: keyOf(id), deleted_at: time ?? knex.raw(now) })
        .onConflict('secret')
        .merge(),
    );
  return {
    async record(id) {
      const earlier = await readTime(id);
      await database.query((knex, now) =>
        knex(TABLE)
          .where('deleted_at', '<', knex.raw(`${now} - ${DELETION_WINDOW_MS}`))
          .delete(),
      );
      await write(id);
      return async () => {
        if (earlier) {
          await write(id, earlier.deletedAt);
        } else {
          await database.query(knex =>
            knex(TABLE)
              .where({ secret: keyOf(id) })
              .delete(),
          );
        }
      };
    },
    async readAge(id) {
      const times = await readTime(id);
      return times && times.now - times.deletedAt;
    },
  };
}

function keyOf({ namespace, name }: SecretId): string {
  return `${namespace}/${name}`;
}
