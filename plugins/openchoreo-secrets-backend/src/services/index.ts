export * from './createSecretsService';
export * from './types';
