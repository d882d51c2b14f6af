import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  categories,
  envFileMessages,
  problemMessages,
  repairMessages,
  secretTypes,
  valueHintMessages,
} from '@openchoreo-secrets/plugin-common';
import { commonMessages } from './en/common';
import { createMessages } from './en/create';
import { formMessages } from './en/form';
import { listMessages } from './en/list';
import { pickersMessages } from './en/pickers';
import { platformMessages } from './en/platform';
import { restartMessages } from './en/restart';
import { secretMessages } from './en/secret';
import { syncMessages } from './en/sync';
import { usageMessages } from './en/usage';
import { TRANSLATION_ID } from './translationId';

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

/**
 * All messages of the plugin, in English; a file in `en/` and one in `de/` for each feature.
 *
 * @public
 */
export const openchoreoSecretsTranslationRef = createTranslationRef({
  id: TRANSLATION_ID,
  messages: {
    problem: problemMessages,
    repair: repairMessages,
    valueHint: valueHintMessages,
    envFileProblem: envFileMessages,
    secretType: secretTypeMessages(),
    category: categoryMessages(),
    ...listMessages,
    ...createMessages,
    ...secretMessages,
    ...restartMessages,
    ...syncMessages,
    ...usageMessages,
    ...platformMessages,
    ...pickersMessages,
    ...formMessages,
    ...commonMessages,
  },
});
