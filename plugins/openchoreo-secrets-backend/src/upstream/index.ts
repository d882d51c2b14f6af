export type { ClientProvider } from './ClientProvider';
export * from './createClientProvider';
export * from './observeCalls';
export * from './toSecretsError';
