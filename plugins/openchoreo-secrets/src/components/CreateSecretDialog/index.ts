export * from './CreateSecretDialog';
