import {
  findSecretType,
  type CategoryDefinition,
  type SecretTypeField,
} from '@openchoreo-secrets/plugin-common';
import { useMemo } from 'react';
import { useBaseTranslation } from './baseTranslationRef';

/** A lookup for keys that are only known at runtime. */
type LookUp = (key: string, options: { defaultValue: string }) => string;

export interface TypeTexts {
  label(type: string): string;
  description(type: string): string;
  field(type: string, field: SecretTypeField): string;
  hint(type: string, field: SecretTypeField): string | undefined;
  category(category: CategoryDefinition): string;
  categoryDescription(category: CategoryDefinition): string;
}

/** The names of secret types and categories in the person's language; untranslated ones keep their own. */
export function useTypeTexts(): TypeTexts {
  const { t } = useBaseTranslation();
  return useMemo(() => {
    const lookUp = (key: string, defaultValue: string) =>
      (t as LookUp)(key, { defaultValue });
    const ofType = (type: string, key: string, defaultValue: string) =>
      lookUp(`secretType.${type}.${key}`, defaultValue);
    const labels = new Map<string, string>();
    const readLabel = (type: string) =>
      ofType(type, 'label', findSecretType(type)?.label ?? type);
    return {
      // Thousands of rows need the same few labels with each letter of a search.
      label: type => {
        const label = labels.get(type) ?? readLabel(type);
        labels.set(type, label);
        return label;
      },
      description: type =>
        ofType(type, 'description', findSecretType(type)?.description ?? ''),
      field: (type, { key, label }) => ofType(type, `field.${key}`, label),
      hint: (type, { key, hint }) => hint && ofType(type, `hint.${key}`, hint),
      category: ({ id, label }) => lookUp(`category.${id}.label`, label),
      categoryDescription: ({ id, description }) =>
        lookUp(`category.${id}.description`, description),
    };
  }, [t]);
}
