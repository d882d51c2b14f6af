export * from './EditSecretDialog';
