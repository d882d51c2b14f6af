export * from './dockerRegistry/dockerConfig';
export * from './dockerRegistry/registryAddress';
export * from './keyFiles/binaryFile';
export type { TextDefect } from './keyFiles/textDefects';
export * from './registry';
export * from './remoteKey';
export * from './repairMessages';
export * from './types';
