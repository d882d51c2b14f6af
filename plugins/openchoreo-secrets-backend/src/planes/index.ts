export type { PushSecret } from './externalSecrets';
export { nameOf, readConnection, readPlanesConfig } from './readPlanesConfig';
export {
  WatchedPlaneStates,
  type ClusterState,
  type PlaneInventory,
  type PlaneStates,
} from './PlaneStates';
export * from './platformSecrets';
export type {
  PlaneAccessConfig,
  PlaneConnection,
  PlaneReference,
} from './types';
