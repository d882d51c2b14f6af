/**
 * OpenChoreo Secrets for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */

export {
  openchoreoSecretsPlugin,
  SecretsPage,
  SecretsSettings,
} from './legacyPlugin';
export { useSecretsEnabled } from './hooks/useSecretsEnabled';
export { openchoreoSecretsTranslationRef } from './translation';
export { openchoreoSecretsTranslations } from './translations';
