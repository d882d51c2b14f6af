export * from './components';
export * from './FakeOpenChoreo';
export * from './objects';
export * from './ServedSecret';
export * from './serveWorld';
export * from './startSecretsBackend';
export * from './WatchedBackend';
export * from './until';
