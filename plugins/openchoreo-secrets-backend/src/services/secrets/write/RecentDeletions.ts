import type { CacheService } from '@backstage/backend-plugin-api';
import type { TargetPlaneRef } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import type { PlaneStates } from '../../../planes';
import type { SecretId } from '../types';
import { waitForRemoval } from './waitForRemoval';

const WINDOW_MS = 60_000;
const RETRY_AFTER_SECONDS = 10;

export interface RecentDeletionsOptions {
  cache: CacheService;
  planes: PlaneStates;
}

/**
 * Which secrets were deleted here within the last minute. The operator on the plane may still be
 * removing their values then, and would remove that of a new secret of the same name with them.
 */
export class RecentDeletions {
  readonly #cache: CacheService;
  readonly #planes: PlaneStates;

  private constructor({ cache, planes }: RecentDeletionsOptions) {
    this.#cache = cache;
    this.#planes = planes;
  }

  static create(options: RecentDeletionsOptions): RecentDeletions {
    return new RecentDeletions(options);
  }

  /**
   * Remembers a deletion that is about to be requested.
   *
   * @returns takes it back, for a deletion that OpenChoreo refused; an earlier deletion stays remembered
   */
  async remember(id: SecretId): Promise<() => Promise<void>> {
    const key = keyOf(id);
    const earlier = await this.#cache.get<number>(key);
    await this.#cache.set(key, Date.now(), { ttl: WINDOW_MS });
    return async () => {
      if (earlier === undefined) {
        await this.#cache.delete(key);
      } else {
        const ttl = Math.max(1, earlier + WINDOW_MS - Date.now());
        await this.#cache.set(key, earlier, { ttl });
      }
    };
  }

  /**
   * Waits until the plane has removed what had the name before; throws a 409 where that takes long
   * or, for a minute after a deletion, where the plane cannot be looked into.
   */
  async waitUntilRemoved(
    id: SecretId,
    targetPlane: TargetPlaneRef,
  ): Promise<void> {
    const deletedAt = await this.#cache.get<number>(keyOf(id));
    const outcome = await waitForRemoval({
      id,
      targetPlane,
      planes: this.#planes,
      wasDeleted: deletedAt !== undefined,
    });
    if (outcome === 'pending') {
      throw deletedRecently(
        `${targetPlane.kind} "${targetPlane.name}" is still removing the value of the secret "${id.name}" that was deleted in ${id.namespace}, and would remove that of a new one with it. Try again in a moment, or choose another name.`,
        RETRY_AFTER_SECONDS,
      );
    }
    if (outcome === 'unknown' && deletedAt !== undefined) {
      const left = deletedAt + WINDOW_MS - Date.now();
      const seconds = Math.max(1, Math.ceil(left / 1000));
      throw deletedRecently(
        `A secret named "${id.name}" was deleted in ${id.namespace} less than a minute ago. Its plane may still be removing the value, and with it that of a new one. Try again in ${seconds} seconds, or choose another name.`,
        seconds,
      );
    }
  }
}

function keyOf({ namespace, name }: SecretId): string {
  return `deleted:${namespace}/${name}`;
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
