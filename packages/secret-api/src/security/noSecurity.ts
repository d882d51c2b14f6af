import type { Caller, Security } from './types';

const everybody: Caller = {
  may: () => true,
  mayWithin: () => true,
  capabilitiesAt: () => ({}),
};

/** Security for control planes without sign-in: ignores tokens and allows every action. */
export const noSecurity: Security = {
  identify: async () => everybody,
  callerOf: () => everybody,
};
