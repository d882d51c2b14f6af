import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { PluginDatabase } from '../../../database';
import { SecretsError } from '../../../errors';
import type { SecretValues } from '../../../values/SecretValues';
import type { EarlierVersions } from '../../history/EarlierVersions';
import { nameOfPrincipal, type RequestContext } from '../../RequestContext';
import type { RevealOptions } from '../SecretsService';
import { readStoredSecret } from './readStoredSecret';

const TABLE = 'reveal_counts';
const WINDOW_MS = 60_000;

/** Reads the value of one key. */
export async function revealValue(
  { key, version, ...id }: RevealOptions,
  {
    client,
    earlierVersions,
  }: Pick<RequestContext, 'client'> & { earlierVersions: EarlierVersions },
): Promise<SecretValues> {
  const act = `read "${id.name}" in ${id.namespace}`;
  const { values } =
    version === undefined
      ? await readStoredSecret(id, client, act)
      : await earlierVersions.read({ ...id, version }, { client });
  if (!values.keys.includes(key)) {
    throw new SecretsError({
      status: 404,
      code: 'KEY_NOT_FOUND',
      message:
        version === undefined
          ? `"${id.name}" in ${id.namespace} has no key "${key}". Somebody may have removed it.`
          : `"${id.name}" in ${id.namespace} had no key "${key}" after save ${version}.`,
    });
  }
  return values.pick(key);
}

export interface RevealLimitOptions {
  database: PluginDatabase;
  revealsPerMinute: number;
}

/** Limits how many values each user can reveal in a minute, on all replicas together. */
export class RevealLimit {
  readonly #options: RevealLimitOptions;

  constructor(options: RevealLimitOptions) {
    this.#options = options;
  }

  /** Counts one reveal. Rejects with a 429 if the user has reached the limit. */
  async take(credentials: BackstageCredentials): Promise<void> {
    const { database, revealsPerMinute } = this.#options;
    const principal = nameOfPrincipal(credentials);
    const { count, now } = await database.query(async (knex, time) => {
      const minute = knex.raw(`${time} / ${WINDOW_MS}`);
      const [row] = await knex(TABLE)
        .insert({ principal, minute, count: 1 })
        .onConflict(['principal', 'minute'])
        .merge({ count: knex.raw('?? + 1', [`${TABLE}.count`]) })
        .returning(['count', knex.raw(`${time} as now`)]);
      if (row.count === 1) {
        await knex(TABLE).where('minute', '<', minute).delete();
      }
      return { count: Number(row.count), now: Number(row.now) };
    });
    if (count > revealsPerMinute) {
      const seconds = Math.ceil((WINDOW_MS - (now % WINDOW_MS)) / 1000);
      throw new SecretsError({
        status: 429,
        code: 'REVEAL_LIMIT',
        message: `You have reached the limit of ${revealsPerMinute} revealed values per minute. Try again in ${seconds} seconds.`,
        retryAfterSeconds: seconds,
      });
    }
  }
}
