export * from './UsedBy';
export * from './UsedByCell';
export * from './WhoBreaks';
export * from './WhoUsesThese';
