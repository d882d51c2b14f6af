export * from './parseDotenv';
export * from './parseKubectlEnvFile';
export * from './parseEnvFile';
export * from './pastedKey';
export {
  envFileMessages,
  MAX_ENV_VARIABLES,
  type EnvFileEntry,
  type EnvFileProblem,
  type EnvFileProblemCode,
  type ParsedEnvFile,
} from './types';
