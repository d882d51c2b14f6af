import { commonMessages } from './common';
import { listMessages } from './list';
import { syncMessages } from './sync';
import { typeMessages } from './types';

/** The base messages in German. */
export default {
  ...typeMessages,
  ...listMessages,
  ...syncMessages,
  ...commonMessages,
};
