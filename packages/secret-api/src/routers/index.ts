export * from './createApp';
export type { Log } from './logRequests';
export { isLoopback } from './protectBrowsers';
