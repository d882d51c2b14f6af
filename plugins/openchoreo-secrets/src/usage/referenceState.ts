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
  | 'unchecked'
  | 'workloadUnchecked'
  | 'noWorkload'
  | 'workloadUnreadable'
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
  /** What the workload has received: `none` without a workload, absent until the workloads are read. */
  consumer?: ComponentConsumer | 'none';
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
    return { state: 'unknown', cause: 'unchecked' };
  }
  if (problem?.broken) {
    return { state: 'failed', cause: CAUSES[problem.code] };
  }
  if (problem) {
    // The workload can prove that both planes read the same store.
    const { state } = receivedState(consumer);
    return { state, cause: CAUSES[problem.code] };
  }
  if (!judgement) {
    return { state: 'unknown', cause: 'unchecked' };
  }
  if (use.origin === 'build' || judgement.state !== 'synced') {
    return { state: judgement.state, isOfSecret: true };
  }
  return receivedState(consumer);
}

const CONSUMER_CAUSES = {
  pulled: undefined,
  pulling: undefined,
  failed: 'workloadFailed',
  notRendered: 'notRendered',
  unknown: 'workloadUnreadable',
} as const;

function receivedState(consumer: ReferenceFacts['consumer']): ReferenceState {
  if (!consumer) {
    return { state: 'unknown', cause: 'workloadUnchecked' };
  }
  if (consumer === 'none') {
    return { state: 'unknown', cause: 'noWorkload' };
  }
  const state = workloadState(consumer);
  const cause = CONSUMER_CAUSES[consumer.state];
  return {
    state,
    ...(cause && { cause }),
    ...(consumer.message &&
      state === 'failed' && { message: consumer.message }),
  };
}
