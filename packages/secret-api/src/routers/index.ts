export * from './createApp';
export type { Log } from './logRequests';
