import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  envFileMessages,
  problemMessages,
  repairMessages,
  valueHintMessages,
} from '@openchoreo-secrets/plugin-common';
import { copyMessages } from './en/copy';
import { createMessages } from './en/create';
import { formMessages } from './en/form';
import { historyMessages } from './en/history';
import { pickersMessages } from './en/pickers';
import { platformMessages } from './en/platform';
import { replacementMessages } from './en/replacement';
import { restartMessages } from './en/restart';
import { secretMessages } from './en/secret';
import { syncStatusMessages } from './en/syncStatus';
import { usageMessages } from './en/usage';

/**
 * The messages of dialogs, the drawer, the view of all namespaces, component pages, and pickers.
 *
 * @public
 */
export const openchoreoSecretsDetailsTranslationRef = createTranslationRef({
  id: 'openchoreo-secrets-details',
  messages: {
    problem: problemMessages,
    repair: repairMessages,
    valueHint: valueHintMessages,
    envFileProblem: envFileMessages,
    ...createMessages,
    ...copyMessages,
    ...secretMessages,
    ...historyMessages,
    ...restartMessages,
    ...replacementMessages,
    ...syncStatusMessages,
    ...usageMessages,
    ...platformMessages,
    ...pickersMessages,
    ...formMessages,
  },
  translations: { de: () => import('./de/details') },
});
