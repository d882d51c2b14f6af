export * from './AuthorizedSecretService';
export * from './FaithfulSecretService';
export * from './KubernetesSecretService';
export * from './SecretService';
export * from './SerializedSecretService';
export { readPlane } from './planes';
export type { PlaneFailureListener } from './listManaged';
