import { createTranslationResource } from '@backstage/frontend-plugin-api';
import type { openchoreoSecretsTranslationRef } from './translationRef';
import { TRANSLATION_ID } from './translationId';

// Only the id counts here; the ref itself brings all texts along, which the start of an app need not wait for.
const ref = {
  id: TRANSLATION_ID,
} as unknown as typeof openchoreoSecretsTranslationRef;

/**
 * The languages that the plugin speaks besides English.
 *
 * @public
 */
export const openchoreoSecretsTranslations = createTranslationResource({
  ref,
  translations: { de: () => import('./de') },
});
