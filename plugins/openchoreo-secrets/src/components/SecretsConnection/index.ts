export * from './SecretsConnection';
