import type {
  PlaneSync,
  SecretSync,
  StoreSync,
  TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import type { PlaneWatcher } from './PlaneWatcher';
import type { KeptPushSecret, KeptStore, Reachability } from './types';

/** What a PushSecret says about its secret. */
export function toSecretSync(
  { metadata, ready, isDeleting, isChanged, ...object }: KeptPushSecret,
  targetPlane: TargetPlaneRef,
): SecretSync {
  const isSettled = ready !== undefined && !isChanged && !isDeleting;
  const { refreshTime, stores } = object;
  return {
    name: metadata.name,
    targetPlane,
    state: isSettled ? settledState(ready.status) : 'syncing',
    ...(isDeleting && { deleting: true }),
    ...(ready?.reason && { reason: ready.reason }),
    ...(ready?.message && { message: ready.message }),
    ...(ready?.since && { since: ready.since }),
    ...(refreshTime && { refreshTime }),
    stores,
  };
}

/** What is known of a plane and its stores. */
export function toPlaneSync(
  { kind, name }: TargetPlaneRef,
  { reachability, stores }: PlaneWatcher,
): PlaneSync {
  return {
    kind,
    name,
    ...describe(reachability),
    stores: stores.map(toStoreSync),
  };
}

function settledState(status: string): SecretSync['state'] {
  return status === 'True' ? 'synced' : 'failed';
}

function describe(
  reachability: Reachability,
): Pick<PlaneSync, 'state' | 'message' | 'since'> {
  return reachability.state === 'unreachable'
    ? reachability
    : { state: reachability.state };
}

/** What is known of a store. */
export function toStoreSync({
  metadata,
  ready,
  provider,
}: KeptStore): StoreSync {
  return {
    name: metadata.name,
    ready: ready?.status === 'True',
    ...(provider && { provider }),
    ...(ready?.reason && { reason: ready.reason }),
    ...(ready?.message && { message: ready.message }),
    ...(ready?.since && { since: ready.since }),
  };
}
