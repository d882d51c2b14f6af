export {
  formatDockerConfig,
  parseDockerConfig,
  type ParsedDockerConfig,
  type RegistryCredentials,
} from './dockerRegistry/dockerConfig';
export * from './registry';
export * from './remoteKey';
export * from './types';
