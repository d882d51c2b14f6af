import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { openchoreoSecretsTranslationRef } from '../translationRef';
import { commonMessages } from './common';
import { createMessages } from './create';
import { formMessages } from './form';
import { listMessages } from './list';
import { pickersMessages } from './pickers';
import { platformMessages } from './platform';
import { problemMessages } from './problems';
import { restartMessages } from './restart';
import { secretMessages } from './secret';
import { syncMessages } from './sync';
import { typeMessages } from './types';
import { usageMessages } from './usage';

/** All messages in German. */
export default createTranslationMessages({
  ref: openchoreoSecretsTranslationRef,
  full: true,
  messages: {
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
    ...problemMessages,
    ...typeMessages,
  },
});
