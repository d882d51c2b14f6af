export * from './DockerRegistryForm';
