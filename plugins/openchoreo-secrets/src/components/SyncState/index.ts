export * from './StateDot';
export * from './SyncCell';
export * from './SyncSummary';
