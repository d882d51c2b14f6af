import type {
  Consumer,
  SyncJudgement,
  SyncStateName,
} from '@openchoreo-secrets/plugin-common';

/** A sync state, or `waiting` for a place behind one that isn't synced. */
export type PlaceState = SyncStateName | 'waiting';

/** Returns the states of the plane and the store on the path of a secret. */
export function pathPlaces({ state, secret }: SyncJudgement): {
  plane: PlaceState;
  store: PlaceState;
} {
  if (state === 'unreachable') {
    return { plane: 'unreachable', store: 'unknown' };
  }
  if (state === 'unknown') {
    return { plane: 'unknown', store: 'unknown' };
  }
  return secret
    ? { plane: 'synced', store: secret.state }
    : { plane: state, store: 'waiting' };
}

const workloadStates: Record<Consumer['state'], SyncStateName> = {
  pulled: 'synced',
  pulling: 'syncing',
  failed: 'failed',
  notRendered: 'failed',
  unknown: 'unknown',
};

/** Returns the sync state of one workload. */
export function workloadState({
  state,
}: Pick<Consumer, 'state'>): SyncStateName {
  return workloadStates[state];
}

/** Returns the worst state of all workloads; `waiting` when there is none. */
export function workloadsState(workloads: Consumer[]): PlaceState {
  const states = workloads.map(workloadState);
  const worst: SyncStateName[] = ['failed', 'syncing', 'unknown', 'synced'];
  return worst.find(state => states.includes(state)) ?? 'waiting';
}
