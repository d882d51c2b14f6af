export * from './SecretsTable';
