export * from './SecretFacts';
