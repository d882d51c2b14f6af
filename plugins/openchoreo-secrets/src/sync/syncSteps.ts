import type {
  SecretMetadata,
  SyncJudgement,
} from '@openchoreo-secrets/plugin-common';

export type StepState = 'done' | 'active' | 'failed' | 'unknown' | 'none';

/** Where a secret is on its way: saved, written to the plane, pushed to the store. */
export interface SyncSteps {
  written: Exclude<StepState, 'none'>;
  pushed: Exclude<StepState, 'none'>;
}

/** How far a secret has come, as far as that is known. */
export function syncSteps({ state, cause, secret }: SyncJudgement): SyncSteps {
  if (state === 'unknown' || state === 'unreachable') {
    return { written: 'unknown', pushed: 'unknown' };
  }
  if (!secret) {
    return {
      written: cause === 'notOnPlane' ? 'failed' : 'active',
      pushed: 'unknown',
    };
  }
  const pushed = {
    synced: 'done',
    syncing: 'active',
    failed: 'failed',
  } as const;
  return { written: 'done', pushed: pushed[state] };
}

/** Whether anything can be told of a secret at all. */
export function isFollowed({ managed, targetPlane }: SecretMetadata): boolean {
  return managed && targetPlane !== undefined;
}
