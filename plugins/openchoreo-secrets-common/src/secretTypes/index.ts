export {
  formatDockerConfig,
  isMadeOfRegistries,
  parseDockerConfig,
  type ParsedDockerConfig,
  type RegistryCredentials,
  type UnusableRegistry,
} from './dockerRegistry/dockerConfig';
export * from './dockerRegistry/registryAddress';
export * from './keyFiles/binaryFile';
export type { TextDefect } from './keyFiles/textDefects';
export * from './registry';
export * from './remoteKey';
export * from './repairMessages';
export * from './types';
