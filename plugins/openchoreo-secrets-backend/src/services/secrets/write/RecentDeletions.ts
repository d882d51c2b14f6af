import {
  indexSync,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import type { PluginDatabase } from '../../../database';
import { SecretsError } from '../../../errors';
import type { PlaneStates } from '../../../planes/PlaneStates';
import type { SecretId } from '../SecretsService';

const RETRY_AFTER_SECONDS = 10;
const REMOVAL_TIMEOUT_MS = 10_000;
const TABLE = 'deletions';
/** How long deletions are kept. */
const DELETION_WINDOW_MS = 60_000;

export interface RecentDeletionsOptions {
  log: DeletionLog;
  planes: PlaneStates;
}

/**
 * The secrets that were deleted in the last minute. The plane may still be removing their values, and would also remove
 * the value of a new secret with the same name.
 */
export class RecentDeletions {
  readonly #log: DeletionLog;
  readonly #planes: PlaneStates;

  constructor({ log, planes }: RecentDeletionsOptions) {
    this.#log = log;
    this.#planes = planes;
  }

  /** Records a deletion before it's requested; see {@link DeletionLog.record}. */
  remember(id: SecretId): Promise<() => Promise<void>> {
    return this.#log.record(id);
  }

  /**
   * Waits until the plane has removed a deleted secret with the same name. Throws a 409 if that takes too long or, within a
   * minute after the deletion, if the plane can't be read.
   */
  async waitUntilRemoved(
    id: SecretId,
    targetPlane: TargetPlaneRef,
  ): Promise<void> {
    const age = await this.#log.readAge(id);
    const outcome = await waitForRemoval({
      id,
      targetPlane,
      planes: this.#planes,
      wasDeleted: age !== undefined,
    });
    if (outcome === 'pending') {
      throw deletedRecently(
        `${targetPlane.kind} "${targetPlane.name}" is still removing the value of the deleted secret "${id.name}" in ${id.namespace}, and would also remove a new value. Try again in a moment, or choose another name.`,
        RETRY_AFTER_SECONDS,
      );
    }
    if (outcome === 'unknown' && age !== undefined) {
      const seconds = Math.max(1, Math.ceil((DELETION_WINDOW_MS - age) / 1000));
      throw deletedRecently(
        `The secret "${id.name}" in ${id.namespace} was deleted less than a minute ago. Its plane may still be removing the value, and would also remove a new one. Try again in ${seconds} seconds, or choose another name.`,
        seconds,
      );
    }
  }
}

function deletedRecently(
  message: string,
  retryAfterSeconds: number,
): SecretsError {
  return new SecretsError({
    status: 409,
    code: 'DELETED_RECENTLY',
    message,
    fields: [{ path: '/name', message }],
    retryAfterSeconds,
  });
}

export interface RemovalOptions {
  id: SecretId;
  targetPlane: TargetPlaneRef;
  planes: PlaneStates;
  /** Whether its deletion is recorded. The state of the plane can lag behind. */
  wasDeleted: boolean;
}

/**
 * Waits while a plane removes the PushSecret of a deleted secret.
 *
 * @returns whether the PushSecret was removed, is still there after the timeout, or can't be read
 */
async function waitForRemoval(
  options: RemovalOptions,
): Promise<'removed' | 'pending' | 'unknown'> {
  if (!canRead(options)) {
    return 'unknown';
  }
  if (!isRemoving(options)) {
    return 'removed';
  }
  const { planes, id } = options;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};
  const removed = new Promise<'removed'>(resolve => {
    unsubscribe = planes.subscribe(id.namespace, () => {
      if (!isRemoving(options)) {
        resolve('removed');
      }
    });
  });
  const timeout = new Promise<'pending'>(resolve => {
    timer = setTimeout(() => resolve('pending'), REMOVAL_TIMEOUT_MS);
  });
  try {
    return await Promise.race([removed, timeout]);
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}

function canRead({ id, targetPlane, planes }: RemovalOptions): boolean {
  const sync = indexSync(planes.read(id.namespace));
  return sync.plane(targetPlane)?.state === 'reachable';
}

function isRemoving({
  id,
  targetPlane,
  planes,
  wasDeleted,
}: RemovalOptions): boolean {
  const sync = indexSync(planes.read(id.namespace));
  const secret = sync.secret(targetPlane, id.name);
  return secret !== undefined && (wasDeleted || secret.deleting === true);
}

/** Keeps deletions for a minute. */
export interface DeletionLog {
  /**
   * Records a deletion before it's requested.
   *
   * @returns a function that removes the record after OpenChoreo rejected the deletion; an earlier deletion stays recorded
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
