import type { PluginDatabase } from '../database';
import type { SecretId } from '../services/secrets/SecretsService';

const TABLE = 'open_notifications';

/** What a notification is about. */
export type Topic = 'sync-failed' | 'certificate-expires' | 'replacement-due';

/** A notification whose reason still applies. */
export interface OpenNotification {
  secret: SecretId;
  /** What was last said, such as the days until a certificate expires. A new stage is a new notification. */
  stage: string;
  /** Entity references. */
  recipients: string[];
}

/** The notifications whose reasons still apply, in the plugin's database. All replicas share them. */
export class OpenNotifications {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async list(topic: Topic): Promise<OpenNotification[]> {
    const rows = await this.#database.query(knex =>
      knex(TABLE).where({ topic }).select('secret', 'stage', 'recipients'),
    );
    return rows.map(({ secret, stage, recipients }) => {
      const [namespace, name] = secret.split('/');
      return {
        secret: { namespace, name },
        stage,
        recipients: JSON.parse(recipients),
      };
    });
  }

  async save(
    topic: Topic,
    { secret, stage, recipients }: OpenNotification,
  ): Promise<void> {
    await this.#database.query(knex =>
      knex(TABLE)
        .insert({
          topic,
          secret: keyOf(secret),
          stage,
          recipients: JSON.stringify(recipients),
        })
        .onConflict(['topic', 'secret'])
        .merge(),
    );
  }

  async remove(topic: Topic, secret: SecretId): Promise<void> {
    await this.#database.query(knex =>
      knex(TABLE)
        .where({ topic, secret: keyOf(secret) })
        .delete(),
    );
  }
}

/** Identifies a secret within a topic: `namespace/name`. */
export function keyOf({ namespace, name }: SecretId): string {
  return `${namespace}/${name}`;
}
