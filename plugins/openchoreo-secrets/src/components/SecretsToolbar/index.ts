export * from './CreateSecretButton';
export * from './SecretsToolbar';
