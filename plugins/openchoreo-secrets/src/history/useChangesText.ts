import type { SecretSave } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useLocale } from '../ui/useLocale';

const verbs = ['replaced', 'added', 'removed'] as const;

/** Describes saves: "Replaced password, removed host", or why that's unknown. */
export function useChangesText(): (save: SecretSave) => string {
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  return ({ state, changes }) => {
    if (state !== 'readable') {
      return t(`history.${state}`);
    }
    if (!changes) {
      return t('history.unknownChanges');
    }
    const parts = verbs.filter(verb => changes[verb].length > 0);
    return parts.length === 0
      ? t('history.noChanges')
      : parts
          .map((verb, index) =>
            t(`history.${index === 0 ? 'first' : 'next'}.${verb}`, {
              names: new Intl.ListFormat(locale).format(changes[verb]),
            }),
          )
          .join('');
  };
}
