export * from './DeleteSecretDialog';
