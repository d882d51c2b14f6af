import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import AsyncLock from 'async-lock';
import type { PluginDatabase } from '../../../database';
import { SecretsError } from '../../../errors';
import type { SecretId } from '../SecretsService';

const TABLE = 'write_leases';
const DEFAULT_WAIT_MS = 15_000;
const POLL_MS = 100;
const RETRY_AFTER_SECONDS = 5;

export interface WriteLeasesOptions {
  database: PluginDatabase;
  /** How long a lease lasts without renewal; longer than the longest call that writes. */
  leaseMs: number;
  /** How long a write waits for the one before, in milliseconds; 15 s by default. */
  waitMs?: number;
}

/** The exclusive right to write one secret. */
export interface WriteLease {
  /**
   * Makes the lease last long enough for one more call. Call it right before each call that writes: it rejects with a
   * 503 if this replica was stalled for so long that another one has the lease now.
   */
  renew(): Promise<void>;
}

/**
 * Runs the writes of one secret one after the other, across all replicas. OpenChoreo can't compare and write in one
 * step, so a check of the `ETag` holds only while nobody else writes. Within a replica, writes queue in memory; the
 * first in the queue competes with the other replicas for a lease in the database.
 */
export class WriteLeases {
  readonly #options: WriteLeasesOptions;
  readonly #queue = new AsyncLock();

  constructor(options: WriteLeasesOptions) {
    this.#options = options;
  }

  /** Rejects with a 503, without running `write`, if other writes of the secret take too long. */
  async run<T>(
    { namespace, name }: SecretId,
    write: (lease: WriteLease) => Promise<T>,
  ): Promise<T> {
    const secret = `${namespace}/${name}`;
    const timeout = this.#options.waitMs ?? DEFAULT_WAIT_MS;
    const giveUpAt = performance.now() + timeout;
    let isFirst = false;
    try {
      return await this.#queue.acquire(
        secret,
        () => {
          isFirst = true;
          return this.#runLeased(secret, giveUpAt, write);
        },
        { timeout },
      );
    } catch (error) {
      throw isFirst ? error : busy(secret);
    }
  }

  async #runLeased<T>(
    secret: string,
    giveUpAt: number,
    write: (lease: WriteLease) => Promise<T>,
  ): Promise<T> {
    const holder = randomUUID();
    while (!(await this.#take(secret, holder))) {
      if (performance.now() > giveUpAt) {
        throw busy(secret);
      }
      await delay(POLL_MS * (0.5 + Math.random()));
    }
    try {
      return await write({
        renew: async () => {
          if (!(await this.#renew(secret, holder))) {
            throw busy(secret);
          }
        },
      });
    } finally {
      await this.#release(secret, holder);
    }
  }

  /** Takes a lease that nobody has or that has expired, in one statement. */
  #take(secret: string, holder: string): Promise<boolean> {
    return this.#options.database.query(async (knex, now) => {
      const expiresAt = knex.raw(`${now} + ${this.#options.leaseMs}`);
      const taken = await knex(TABLE)
        .insert({ secret, holder, expires_at: expiresAt })
        .onConflict('secret')
        .merge()
        .where(`${TABLE}.expires_at`, '<', knex.raw(now))
        .returning('holder');
      return taken.length > 0;
    });
  }

  #renew(secret: string, holder: string): Promise<boolean> {
    return this.#options.database.query(async (knex, now) => {
      const expiresAt = knex.raw(`${now} + ${this.#options.leaseMs}`);
      const count = await knex(TABLE)
        .where({ secret, holder })
        .update({ expires_at: expiresAt });
      return count > 0;
    });
  }

  /** The write is done, whether or not the lease can be released: it expires. */
  async #release(secret: string, holder: string): Promise<void> {
    try {
      await this.#options.database.query(knex =>
        knex(TABLE).where({ secret, holder }).delete(),
      );
    } catch {
      // PluginDatabase logs the reason.
    }
  }
}

function busy(secret: string): SecretsError {
  const [namespace, name] = secret.split('/');
  return new SecretsError({
    status: 503,
    code: 'SECRET_BUSY',
    message: `Another change of "${name}" in ${namespace} is still being saved, so yours wasn't saved. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
