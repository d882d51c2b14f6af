export * from './EntitySecretsCard';
export * from './EntitySecretsContent';
