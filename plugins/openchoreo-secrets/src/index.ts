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
export { openchoreoSecretsTranslationRef } from './translations/baseTranslationRef';
export { openchoreoSecretsDetailsTranslationRef } from './translations/detailsTranslationRef';
