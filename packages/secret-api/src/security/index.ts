export * from './ClusterPolicy';
export * from './noSecurity';
export * from './OidcSecurity';
export * from './paths';
export { readPolicyFile } from './readPolicyFile';
export * from './types';
