export { nameOf, readPlanesConfig } from './readPlanesConfig';
export { WatchedPlaneStates, type PlaneStates } from './PlaneStates';
export type { ClusterState, PlaneInventory } from './PlaneInventory';
export type {
  KeptPushSecret,
  PlaneAccessConfig,
  PlaneReference,
} from './types';
