import type {
  ComponentConsumer,
  SecretUse,
  SyncJudgement,
  SyncStateName,
} from '@openchoreo-secrets/plugin-common';
import { workloadState } from '../sync/pathPlaces';

/** Why a reference isn't synced, apart from the causes that the secret itself can have. */
export type ReferenceCause =
  | 'keyMissing'
  | 'secretMissing'
  | 'noStore'
  | 'otherPlane'
  | 'notRendered'
  | 'workloadFailed';

export interface ReferenceState {
  state: SyncStateName;
  cause?: ReferenceCause;
  /** What External Secrets Operator reports. */
  message?: string;
  /** Whether the state is the one of the secret, which has causes of its own. */
  isOfSecret?: boolean;
}

export interface ReferenceFacts {
  use: SecretUse;
  /** `false` if the references couldn't be compared with the secrets that exist. */
  isChecked: boolean;
  /** Absent for a secret that isn't listed. */
  judgement?: SyncJudgement;
  /** What the workload has received; absent for builds and until it is known. */
  consumer?: ComponentConsumer;
}

const CAUSES = {
  SECRET_MISSING: 'secretMissing',
  KEY_MISSING: 'keyMissing',
  NO_STORE: 'noStore',
  OTHER_PLANE: 'otherPlane',
} as const;

/** Judges one reference in one environment: its problem first, then the secret, then the workload. */
export function referenceState(facts: ReferenceFacts): ReferenceState {
  const { use, isChecked, judgement, consumer } = facts;
  const { problem } = use;
  if (!isChecked) {
    return { state: 'unknown' };
  }
  if (problem?.broken) {
    return { state: 'failed', cause: CAUSES[problem.code] };
  }
  if (problem) {
    // The workload can prove that both planes read the same store.
    const state = consumer ? workloadState(consumer) : 'unknown';
    return { state, cause: CAUSES[problem.code] };
  }
  if (!judgement) {
    return { state: 'unknown' };
  }
  if (use.origin === 'build' || judgement.state !== 'synced') {
    return { state: judgement.state, isOfSecret: true };
  }
  return receivedState(consumer);
}

function receivedState(consumer?: ComponentConsumer): ReferenceState {
  if (!consumer) {
    return { state: 'unknown' };
  }
  const state = workloadState(consumer);
  return {
    state,
    ...(consumer.state === 'notRendered' && { cause: 'notRendered' as const }),
    ...(consumer.state === 'failed' && { cause: 'workloadFailed' as const }),
    ...(consumer.message &&
      state === 'failed' && { message: consumer.message }),
  };
}
