import type {
  BackstageCredentials,
  CacheService,
} from '@backstage/backend-plugin-api';
import { SecretsError } from '../../../errors';
import { KeyedQueue } from '../../KeyedQueue';
import { nameOfPrincipal } from '../../nameOfPrincipal';

const WINDOW_MS = 60_000;

export interface RevealLimitOptions {
  cache: CacheService;
  revealsPerMinute: number;
}

/** How many values each user can reveal in a minute, counted in the cache that replicas share. */
export class RevealLimit {
  readonly #cache: CacheService;
  readonly #revealsPerMinute: number;
  /** The cache cannot count by itself, so that two counts at once would be one. */
  readonly #queue = KeyedQueue.create();

  private constructor(options: RevealLimitOptions) {
    this.#cache = options.cache;
    this.#revealsPerMinute = options.revealsPerMinute;
  }

  static create(options: RevealLimitOptions): RevealLimit {
    return new RevealLimit(options);
  }

  /** Counts one more; throws a 429 where there were too many. */
  async take(credentials: BackstageCredentials): Promise<void> {
    const user = nameOfPrincipal(credentials);
    await this.#queue.run(user, () => this.#count(user));
  }

  async #count(user: string): Promise<void> {
    const now = Date.now();
    const start = now - (now % WINDOW_MS);
    const key = `reveals:${start}:${user}`;
    const count = (await this.#cache.get<number>(key)) ?? 0;
    if (count >= this.#revealsPerMinute) {
      const seconds = Math.ceil((start + WINDOW_MS - now) / 1000);
      throw new SecretsError({
        status: 429,
        code: 'REVEAL_LIMIT',
        message: `You have revealed ${count} values in this minute, which is the limit. Try again in ${seconds} seconds.`,
        retryAfterSeconds: seconds,
      });
    }
    await this.#cache.set(key, count + 1, { ttl: WINDOW_MS });
  }
}
