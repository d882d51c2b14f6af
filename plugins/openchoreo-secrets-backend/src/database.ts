import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type DatabaseService,
  type LoggerService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { SecretsError } from './errors';

const MIGRATION_ATTEMPTS = 10;
const MIGRATION_DELAY_MS = 500;
const TABLE = 'signing_keys';
const KEY_BYTES = 32;

export type Knex = Awaited<ReturnType<DatabaseService['getClient']>>;

export interface PluginDatabaseOptions {
  database: DatabaseService;
  logger: LoggerService;
}

/** The plugin's database. All replicas of the backend share it. */
export class PluginDatabase {
  readonly #knex: Knex;
  readonly #logger: LoggerService;

  private constructor(knex: Knex, logger: LoggerService) {
    this.#knex = knex;
    this.#logger = logger;
  }

  /** Connects, and creates or updates the tables. */
  static async open({
    database,
    logger,
  }: PluginDatabaseOptions): Promise<PluginDatabase> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await migrate(knex);
    }
    return new PluginDatabase(knex, logger);
  }

  /**
   * Runs queries. Rejects with a 503 if the database fails, unless the query itself threw a `SecretsError`.
   *
   * @param run - gets the connection and the SQL expression for the database's current time in milliseconds since
   * 1970, because the clocks of replicas can differ
   */
  async query<T>(run: (knex: Knex, now: string) => Promise<T>): Promise<T> {
    try {
      return await run(this.#knex, nowIn(this.#knex));
    } catch (error) {
      if (error instanceof SecretsError) {
        throw error;
      }
      const { name, code } = Object(error);
      this.#logger.error("The plugin's database failed", {
        error: String(name),
        code: String(code ?? ''),
      });
      throw new SecretsError({
        status: 503,
        code: 'DATABASE_UNAVAILABLE',
        message:
          "Can't reach the portal's database, so nothing was changed. Try again later.",
      });
    }
  }
}

function nowIn({ client }: Knex): string {
  return client.config.client === 'pg'
    ? 'CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)'
    : "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
}

/**
 * Retries, because replicas can start at the same time: Knex fails while another replica migrates or creates the same
 * tables.
 */
async function migrate(knex: Knex): Promise<void> {
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

/** Reads the signing key for a purpose. The first replica creates it. */
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
