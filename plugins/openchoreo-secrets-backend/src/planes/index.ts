export { nameOf, readConnection, readPlanesConfig } from './readPlanesConfig';
export { WatchedPlaneStates, type PlaneStates } from './PlaneStates';
export * from './platformSecrets';
export type { ClusterState, PlaneInventory } from './PlaneInventory';
export type {
  KeptPushSecret,
  PlaneAccessConfig,
  PlaneConnection,
  PlaneReference,
} from './types';
