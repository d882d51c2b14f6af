export * from './SyncPath';
