export * from './applySyncChange';
export * from './judgeSync';
