export * from './FakeOpenChoreo';
export * from './objects';
export * from './ServedSecret';
export * from './startSecretsBackend';
export * from './WatchedBackend';
