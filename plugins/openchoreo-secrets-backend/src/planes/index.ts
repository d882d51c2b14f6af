export { readPlanesConfig } from './readPlanesConfig';
export { WatchedPlaneStates, type PlaneStates } from './PlaneStates';
export type { PlaneAccessConfig } from './types';
