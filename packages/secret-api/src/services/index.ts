export * from './AuthorizedSecretService';
export * from './KubernetesSecretService';
export * from './SecretService';
export * from './SerializedSecretService';
