export { promptValue } from './promptValue';
export { readValues } from './readValues';
export { readStdin, readTextFile, toText } from './text';
export type { Entry, ValueSources } from './types';
