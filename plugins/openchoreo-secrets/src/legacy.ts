/**
 * OpenChoreo Secrets for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */

export { isOpenChoreoComponent } from './usage/openChoreoComponent';
export {
  EntitySecretsCard,
  EntitySecretsContent,
  openchoreoSecretsPlugin,
  SecretsPage,
  SecretsSettings,
} from './legacyPlugin';
export * from './pickers/SecretPicker';
export { useSecretsEnabled } from './api/useSecretsEnabled';
export { openchoreoSecretsTranslationRef } from './translations/baseTranslationRef';
export { openchoreoSecretsDetailsTranslationRef } from './translations/detailsTranslationRef';
