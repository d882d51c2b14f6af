import type { CacheService } from '@backstage/backend-plugin-api';
import { SecretsError } from '../../../errors';
import type { SecretId } from '../types';

const WINDOW_MS = 60_000;

/**
 * Which secrets were deleted here within the last minute. The operator on the plane may still be
 * removing their values then, and would remove that of a new secret of the same name with them.
 */
export class RecentDeletions {
  readonly #cache: CacheService;

  private constructor(cache: CacheService) {
    this.#cache = cache;
  }

  static create(cache: CacheService): RecentDeletions {
    return new RecentDeletions(cache);
  }

  async remember(id: SecretId): Promise<void> {
    await this.#cache.set(keyOf(id), Date.now(), { ttl: WINDOW_MS });
  }

  /** Throws a 409 that says how long to wait. */
  async assertNone(id: SecretId): Promise<void> {
    const deletedAt = await this.#cache.get<number>(keyOf(id));
    if (deletedAt === undefined) {
      return;
    }
    const left = deletedAt + WINDOW_MS - Date.now();
    const seconds = Math.max(1, Math.ceil(left / 1000));
    const message = `A secret named "${id.name}" was deleted in ${id.namespace} less than a minute ago. Its plane may still be removing the value, and with it that of a new one. Try again in ${seconds} seconds, or choose another name.`;
    throw new SecretsError({
      status: 409,
      code: 'DELETED_RECENTLY',
      message,
      fields: [{ path: '/name', message }],
      retryAfterSeconds: seconds,
    });
  }
}

function keyOf({ namespace, name }: SecretId): string {
  return `deleted:${namespace}/${name}`;
}
