import { copyMessages } from './copy';
import { createMessages } from './create';
import { formMessages } from './form';
import { historyMessages } from './history';
import { pickersMessages } from './pickers';
import { platformMessages } from './platform';
import { problemMessages } from './problems';
import { replacementMessages } from './replacement';
import { restartMessages } from './restart';
import { secretMessages } from './secret';
import { syncStatusMessages } from './syncStatus';
import { usageMessages } from './usage';

/** The messages of dialogs, the drawer, other pages, and pickers in German. */
export default {
  ...problemMessages,
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
};
