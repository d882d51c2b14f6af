import {
  type PlaneSync,
  pushCauseOf,
  type SecretSync,
  storeCauseOf,
  type StoreSync,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import {
  type ClusterSecretStore,
  type PushSecret,
  secondsOf,
} from './externalSecrets';
import type { Reachability } from './planesConfig';

/**
 * How long a failure that is older than the last change doesn't count. External Secrets Operator usually pushes within
 * two seconds, and a repeated failure doesn't change the condition.
 */
const RETRY_GRACE_MS = 4_000;

/**
 * The state of a PushSecret. `Ready=True` counts only if nothing has changed since the last push. `Ready=False` is a
 * failure, unless it is older than the last change and External Secrets Operator hasn't had time to try again.
 *
 * @param now - milliseconds since 1970
 */
export function stateOf(
  pushSecret: PushSecret,
  now: number,
): SecretSync['state'] {
  const { ready, deletedAt, hasUnpushedChange } = pushSecret;
  switch (ready?.status) {
    case 'True':
      return hasUnpushedChange || deletedAt ? 'syncing' : 'synced';
    case 'False':
      return msUntilFailed(pushSecret, now) > 0 ? 'syncing' : 'failed';
    default:
      return 'syncing';
  }
}

/** Milliseconds until an old failure counts; 0 or less if it counts now. */
export function msUntilFailed(
  { ready, triggeredAt, deletedAt }: PushSecret,
  now: number,
): number {
  const changedAt = deletedAt ?? triggeredAt;
  const isOlder = secondsOf(ready?.since) < secondsOf(changedAt);
  if (!isOlder || ready?.status !== 'False') {
    return 0;
  }
  // The clocks of OpenChoreo and this backend can differ in either direction.
  const age = Math.abs(now - Date.parse(changedAt ?? ''));
  return RETRY_GRACE_MS - age;
}

export interface SecretSyncOptions {
  cluster: number;
  /** The names of the stores of the cluster. */
  clusterStores: string[];
  now: number;
}

/** The sync state of a PushSecret, without parts that the client can derive. */
export function toSecretSync(
  pushSecret: PushSecret,
  { cluster, clusterStores, now }: SecretSyncOptions,
): SecretSync {
  const { metadata, ready, deletedAt, stores } = pushSecret;
  const pushedAt = secondsOf(pushSecret.refreshTime);
  const state = stateOf(pushSecret, now);
  const changedAt = secondsOf(pushSecret.triggeredAt);
  const hasOnlyStore =
    stores.length === 1 &&
    clusterStores.length === 1 &&
    stores[0] === clusterStores[0];
  return {
    name: metadata.name,
    cluster,
    state,
    ...(state === 'failed' && ready && { cause: pushCauseOf(ready) }),
    ...(deletedAt && { deleting: true }),
    ...(state !== 'synced' && {
      ...(ready?.reason && { reason: ready.reason }),
      ...(ready?.message && { message: ready.message }),
      ...(ready?.since && { since: ready.since }),
    }),
    ...(!Number.isNaN(pushedAt) && { pushedAt }),
    ...(!Number.isNaN(changedAt) && { changedAt }),
    ...(!hasOnlyStore && { stores }),
  };
}

/** The state of a watched cluster. */
export interface WatchedState {
  reachability: Reachability;
  /** Absent unless the watch of stores is current. */
  currentStores?: readonly ClusterSecretStore[];
}

/** The state of a plane and its stores. */
export function toPlaneSync(
  { kind, name }: TargetPlaneRef,
  cluster: number,
  { reachability, currentStores }: WatchedState,
): PlaneSync {
  return {
    kind,
    name,
    cluster,
    ...reachability,
    stores: (currentStores ?? []).map(toStoreSync),
  };
}

/** The state of a store. */
export function toStoreSync({
  metadata,
  ready,
  provider,
}: ClusterSecretStore): StoreSync {
  const isReady = ready?.status === 'True';
  return {
    name: metadata.name,
    ready: isReady,
    ...(ready && !isReady && { cause: storeCauseOf(ready) }),
    ...(provider && { provider }),
    ...(ready?.reason && { reason: ready.reason }),
    ...(ready?.message && { message: ready.message }),
    ...(ready?.since && { since: ready.since }),
  };
}
