import { createTranslationResource } from '@backstage/frontend-plugin-api';
import type { openchoreoSecretsTranslationRef } from './translationRef';
import { TRANSLATION_ID } from './translationId';

// Uses the ID only, because the ref itself loads all texts, which would delay the start of the app.
const ref = {
  id: TRANSLATION_ID,
} as unknown as typeof openchoreoSecretsTranslationRef;

/**
 * The translations of the plugin besides English.
 *
 * @public
 */
export const openchoreoSecretsTranslations = createTranslationResource({
  ref,
  translations: { de: () => import('./de') },
});
