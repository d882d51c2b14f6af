import type { StoreSync } from '@openchoreo-secrets/plugin-common';
import type { PlaneWatcher } from './PlaneWatcher';
import { toStoreSync } from './toSyncState';
import type {
  KeptPushSecret,
  PlaneAccessConfig,
  PlaneConnection,
  PlaneReference,
  Reachability,
} from './types';

/** What is known of one cluster at a moment. */
export interface ClusterState {
  /** The planes on it. */
  planes: PlaneReference[];
  connection: PlaneConnection;
  reachability: Reachability;
  /** Absent while they cannot be followed. */
  stores?: StoreSync[];
  /** Those of all namespaces; absent while they cannot be followed. */
  pushSecrets?: readonly KeptPushSecret[];
}

/** All clusters that this backend may look into, beyond one namespace. */
export interface PlaneInventory {
  /** What is known at this moment; asks nobody, so that no plane can hold it up. */
  readClusters(): ClusterState[];
}

export function toClusterState(
  { planes, connection }: PlaneAccessConfig,
  { reachability, currentStores, currentPushSecrets }: PlaneWatcher,
): ClusterState {
  return {
    planes,
    connection,
    reachability,
    ...(currentStores && { stores: currentStores.map(toStoreSync) }),
    ...(currentPushSecrets && { pushSecrets: currentPushSecrets }),
  };
}
