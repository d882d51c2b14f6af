export * from './createClientProvider';
export * from './observeCalls';
export * from './toSecretsError';
