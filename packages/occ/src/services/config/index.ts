export { emptyConfig, readConfig, writeConfig } from './configFile';
export { addEntry, findEntry, putEntry, removeEntry } from './entries';
export { parseUrl } from './parseUrl';
export { selectTarget, setTargetFlags, type Target } from './selectTarget';
export type { Context, ControlPlane, Credentials, OccConfig } from './types';
