export * from './UsedBy';
export * from './UsedByCell';
