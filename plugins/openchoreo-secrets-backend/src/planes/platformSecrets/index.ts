export {
  PlatformSecretReader,
  type PlatformSecrets,
} from './PlatformSecretReader';
export { roleOf, type PlatformSecretPlace } from './platformSecrets';
export { readPlatformSecretsConfig } from './readPlatformSecretsConfig';
