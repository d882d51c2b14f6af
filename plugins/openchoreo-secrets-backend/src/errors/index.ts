export * from './createErrorMiddleware';
export * from './SecretsError';
