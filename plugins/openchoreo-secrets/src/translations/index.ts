import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { openchoreoSecretsTranslationRef } from '../translation';

/**
 * The languages that the plugin speaks besides English.
 *
 * @public
 */
export const openchoreoSecretsTranslations = createTranslationResource({
  ref: openchoreoSecretsTranslationRef,
  translations: { de: () => import('./de') },
});
