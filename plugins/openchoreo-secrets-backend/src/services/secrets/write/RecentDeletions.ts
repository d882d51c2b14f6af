import type { TargetPlaneRef } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import type { PlaneStates } from '../../../planes';
import type { SecretId } from '../types';
import { DELETION_WINDOW_MS, type DeletionLog } from './DeletionLog';
import { waitForRemoval } from './waitForRemoval';

const RETRY_AFTER_SECONDS = 10;

export interface RecentDeletionsOptions {
  log: DeletionLog;
  planes: PlaneStates;
}

/**
 * Which secrets were deleted here within the last minute. The operator on the plane may still be
 * removing their values then, and would remove that of a new secret of the same name with them.
 */
export class RecentDeletions {
  readonly #log: DeletionLog;
  readonly #planes: PlaneStates;

  private constructor({ log, planes }: RecentDeletionsOptions) {
    this.#log = log;
    this.#planes = planes;
  }

  static create(options: RecentDeletionsOptions): RecentDeletions {
    return new RecentDeletions(options);
  }

  /** Records a deletion that is about to be requested; see {@link DeletionLog.record}. */
  remember(id: SecretId): Promise<() => Promise<void>> {
    return this.#log.record(id);
  }

  /**
   * Waits until the plane has removed what had the name before; throws a 409 where that takes long
   * or, for a minute after a deletion, where the plane cannot be looked into.
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
        `${targetPlane.kind} "${targetPlane.name}" is still removing the value of the secret "${id.name}" that was deleted in ${id.namespace}, and would remove that of a new one with it. Try again in a moment, or choose another name.`,
        RETRY_AFTER_SECONDS,
      );
    }
    if (outcome === 'unknown' && age !== undefined) {
      const left = DELETION_WINDOW_MS - age;
      const seconds = Math.max(1, Math.ceil(left / 1000));
      throw deletedRecently(
        `A secret named "${id.name}" was deleted in ${id.namespace} less than a minute ago. Its plane may still be removing the value, and with it that of a new one. Try again in ${seconds} seconds, or choose another name.`,
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
