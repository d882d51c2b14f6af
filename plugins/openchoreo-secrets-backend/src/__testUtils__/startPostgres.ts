import type { JsonObject } from '@backstage/types';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

export interface TestPostgres {
  /** The value of `backend.database`. */
  config: JsonObject;
  query<T>(sql: string): Promise<T[]>;
  stop(): Promise<void>;
}

/** Starts an empty Postgres server in memory, which several backends can connect to. */
export async function startPostgres(): Promise<TestPostgres> {
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, port: 0, maxConnections: 20 });
  await server.start();
  const [, port] = server.getServerConn().split(':');
  return {
    config: {
      client: 'pg',
      // The server has one database, so that plugins get a schema each.
      pluginDivisionMode: 'schema',
      connection: {
        host: '127.0.0.1',
        port: Number(port),
        user: 'postgres',
        password: 'postgres',
        database: 'postgres',
      },
    },
    query: async sql => {
      await db.exec('set search_path to "openchoreo-secrets"');
      return (await db.query(sql)).rows as never;
    },
    stop: async () => {
      await server.stop();
      await db.close();
    },
  };
}
