export * from './ComponentPage';
export * from './fixtures';
export * from './platform';
export * from './SecretsBackend';
export * from './SecretsTab';
export * from './stack';
export * from './UpstreamGate';
export * from './faults';
