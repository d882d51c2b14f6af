export { promptValue } from './promptValue';
export { readValues } from './readValues';
export { readStdin, readTextFile, toText } from './text';
export { envFormats, type Entry, type ValueSources } from './types';
