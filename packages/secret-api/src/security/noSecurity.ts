import type { Caller, Security } from './types';

const everybody: Caller = {
  may: () => true,
  mayWithin: () => true,
  capabilitiesAt: () => ({}),
};

/** For control planes without security: tokens are not looked at, and everything is allowed. */
export const noSecurity: Security = {
  identify: async () => everybody,
  callerOf: () => everybody,
};
