import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { openchoreoSecretsTranslationRef } from './translationRef';

/** Looks up a text and fills in its parameters. */
export type Translate = TranslationFunction<
  typeof openchoreoSecretsTranslationRef.T
>;

/** The texts of the plugin in the person's language. */
export function useSecretsTranslation(): { t: Translate } {
  return useTranslationRef(openchoreoSecretsTranslationRef);
}
