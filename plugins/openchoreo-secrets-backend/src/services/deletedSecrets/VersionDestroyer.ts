import { setTimeout as delay } from 'node:timers/promises';
import type { PluginDatabase } from '../../database';
import { SecretsError } from '../../errors';
import type { Stores } from '../../stores/Stores';
import type { SecretId } from '../secrets/SecretsService';
import type { DeletionRecords } from './DeletionRecords';
import { findEndOfRemoval } from './removal';

const TABLE = 'version_destructions';
/** How long failed destructions are tried again. */
const GIVE_UP_AFTER_MS = 7 * 24 * 60 * 60_000;
/** The removal usually takes a fraction of a second. */
const DEFAULT_PROMPT_MS = 3000;
const POLL_MS = 100;

/** Versions to destroy: all of a deleted secret, none of a new secret with the same name. */
export interface Destruction extends SecretId {
  /** The ID of the store in the configuration. */
  store: string;
  path: string;
  /** The newest version at the deletion, or later. */
  lastVersion: number;
}

/** A destruction that isn't finished. */
export interface PendingDestruction extends Destruction {
  /** Milliseconds since 1970. */
  requestedAt: number;
  /** Why the last attempt failed. */
  error?: string;
}

export interface VersionDestroyerOptions {
  database: PluginDatabase;
  stores: Stores;
  records: DeletionRecords;
  /** How long a request waits for the removal, in milliseconds; 3 s by default. */
  promptMs?: number;
}

/**
 * Destroys the versions of deleted secrets, after the plane has removed the last one: External Secrets Operator writes
 * versions during the removal. Requests are in the database, so they survive a restart.
 */
export class VersionDestroyer {
  readonly #options: VersionDestroyerOptions;

  constructor(options: VersionDestroyerOptions) {
    this.#options = options;
  }

  /**
   * Destroys versions, or remembers to do so once the removal is finished and the store can be reached.
   *
   * @returns whether they're destroyed
   */
  async request(destruction: Destruction): Promise<boolean> {
    const { namespace, name, store, path, lastVersion } = destruction;
    await this.#options.database.query((knex, now) =>
      knex(TABLE)
        .insert({
          namespace,
          name,
          store,
          path,
          last_version: lastVersion,
          requested_at: knex.raw(now),
          error: null,
        })
        .onConflict(['store', 'path'])
        .merge(),
    );
    const { promptMs = DEFAULT_PROMPT_MS } = this.#options;
    const giveUpAt = performance.now() + promptMs;
    for (;;) {
      const outcome = await this.#attempt(destruction);
      if (outcome !== 'pending' || performance.now() > giveUpAt) {
        return outcome === 'destroyed';
      }
      await delay(POLL_MS);
    }
  }

  /** Tries all unfinished destructions again, for a week. */
  async resume(signal: AbortSignal): Promise<void> {
    await this.#options.database.query((knex, now) =>
      knex(TABLE)
        .where('requested_at', '<', knex.raw(`${now} - ${GIVE_UP_AFTER_MS}`))
        .delete(),
    );
    for (const destruction of await this.list()) {
      if (signal.aborted) {
        return;
      }
      await this.#attempt(destruction);
    }
  }

  /** Lists the unfinished destructions of a namespace, or all. */
  async list(namespace?: string): Promise<PendingDestruction[]> {
    const rows: Row[] = await this.#options.database.query(knex =>
      knex(TABLE)
        .where(namespace === undefined ? {} : { namespace })
        .orderBy('requested_at'),
    );
    return rows.map(
      ({
        last_version: lastVersion,
        requested_at: requestedAt,
        error,
        ...row
      }) => ({
        ...row,
        lastVersion,
        requestedAt: Number(requestedAt),
        ...(error && { error }),
      }),
    );
  }

  async #attempt(
    destruction: Destruction,
  ): Promise<'destroyed' | 'pending' | 'failed'> {
    const { store, path } = destruction;
    try {
      if (!(await this.#destroy(destruction))) {
        return 'pending';
      }
    } catch (error) {
      if (!(error instanceof SecretsError)) {
        throw error;
      }
      await this.#options.database.query(knex =>
        knex(TABLE).where({ store, path }).update({ error: error.message }),
      );
      return 'failed';
    }
    await this.#options.database.query(knex =>
      knex(TABLE).where({ store, path }).delete(),
    );
    await this.#removeRecord(destruction);
    return 'destroyed';
  }

  /** Returns whether the removal is finished and no version is left. */
  async #destroy({ store: id, path, lastVersion }: Destruction) {
    const store = this.#options.stores.findById(id);
    if (!store) {
      throw new SecretsError({
        status: 422,
        code: 'HISTORY_UNAVAILABLE',
        message: `openchoreo.secrets.stores doesn't have the store "${id}" anymore.`,
      });
    }
    const metadata = await store.readMetadata(path);
    if (!metadata || metadata.versions.length === 0) {
      return true;
    }
    const end = findEndOfRemoval(metadata, lastVersion);
    if (end === undefined) {
      return false;
    }
    const versions = metadata.versions
      .filter(({ version, isDestroyed }) => version <= end && !isDestroyed)
      .map(({ version }) => version);
    if (versions.length > 0) {
      await store.destroy(path, versions);
    }
    return true;
  }

  /** A deletion can't be undone without its values. */
  async #removeRecord({ store, path, ...id }: Destruction): Promise<void> {
    const { records } = this.#options;
    const record = await records.find(id);
    if (record?.store === store && record.path === path) {
      await records.remove(id);
    }
  }
}

interface Row {
  namespace: string;
  name: string;
  store: string;
  path: string;
  last_version: number;
  requested_at: number | string;
  error: string | null;
}
