export type { ClientProvider } from './ClientProvider';
export * from './createClientProvider';
export * from './toSecretsError';
