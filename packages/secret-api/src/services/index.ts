export * from './KubernetesSecretService';
export * from './SecretService';
