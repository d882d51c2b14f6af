import {
  createTranslationRef,
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { categories, secretTypes } from '@openchoreo-secrets/plugin-common';
import { commonMessages } from './en/common';
import { listMessages } from './en/list';
import { syncMessages } from './en/sync';

/** Names of the built-in secret types, by Kubernetes type. */
function secretTypeMessages(): Record<string, string> {
  return Object.fromEntries(
    secretTypes.flatMap(({ type, label, description, fields }) => [
      [`${type}.label`, label],
      [`${type}.description`, description],
      ...fields.map(field => [`${type}.field.${field.key}`, field.label]),
      ...fields.flatMap(({ key, hint }) =>
        hint ? [[`${type}.hint.${key}`, hint]] : [],
      ),
    ]),
  );
}

function categoryMessages(): Record<string, string> {
  return Object.fromEntries(
    categories.flatMap(({ id, label, description }) => [
      [`${id}.label`, label],
      [`${id}.description`, description],
    ]),
  );
}

const baseMessages = {
  secretType: secretTypeMessages(),
  category: categoryMessages(),
  ...listMessages,
  ...syncMessages,
  ...commonMessages,
};

/**
 * The messages of the list of secrets, and those that all screens share. Everything else is in
 * {@link openchoreoSecretsDetailsTranslationRef}, which is loaded when it's needed.
 *
 * @public
 */
export const openchoreoSecretsTranslationRef = createTranslationRef({
  id: 'openchoreo-secrets',
  messages: baseMessages,
  translations: { de: () => import('./de/base') },
});

/** Whether a message belongs to {@link openchoreoSecretsTranslationRef}: its group is one of the ref's. */
export function isBaseMessage(key: string): boolean {
  return key.split('.')[0] in baseMessages;
}

/** Looks up a base message and fills in its parameters. */
export type TranslateBase = TranslationFunction<
  typeof openchoreoSecretsTranslationRef.T
>;

/** The base messages in the person's language, for what the tab shows first. */
export function useBaseTranslation(): { t: TranslateBase } {
  return useTranslationRef(openchoreoSecretsTranslationRef);
}
