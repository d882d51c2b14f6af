export * from './FakeOpenChoreo';
export * from './objects';
export * from './startSecretsBackend';
