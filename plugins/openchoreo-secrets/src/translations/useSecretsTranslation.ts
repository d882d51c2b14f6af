import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import {
  isBaseMessage,
  useBaseTranslation,
  type openchoreoSecretsTranslationRef,
} from './baseTranslationRef';
import { openchoreoSecretsDetailsTranslationRef } from './detailsTranslationRef';

/** A lookup without the types of keys and parameters. */
type LookUp = (key: string, options?: object) => string;

/** Looks up any message and fills in its parameters. */
export type Translate = TranslationFunction<
  typeof openchoreoSecretsTranslationRef.T &
    typeof openchoreoSecretsDetailsTranslationRef.T
>;

/**
 * All messages in the person's language. Loads every message, so what the tab shows first uses
 * {@link useBaseTranslation} instead.
 */
export function useSecretsTranslation(): { t: Translate } {
  const base = useBaseTranslation().t as LookUp;
  const details = useTranslationRef(openchoreoSecretsDetailsTranslationRef)
    .t as LookUp;
  return useMemo(() => {
    const lookUp: LookUp = (key, options) =>
      (isBaseMessage(key) ? base : details)(key, options);
    return { t: lookUp as Translate };
  }, [base, details]);
}
