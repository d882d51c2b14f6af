export * from './AuthorizedSyncService';
export * from './DefaultSyncService';
export * from './types';
