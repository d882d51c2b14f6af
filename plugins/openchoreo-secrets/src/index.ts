/**
 * Browse and create OpenChoreo secrets in Backstage.
 *
 * @packageDocumentation
 */

export {
  openchoreoSecretsPlugin,
  secretsFeatureLoader as default,
} from './plugin';
export * from './pickers/SecretPicker';
export { openchoreoSecretsTranslationRef } from './translations/translationRef';
export { openchoreoSecretsTranslations } from './translations';
