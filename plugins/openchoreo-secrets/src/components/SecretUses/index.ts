export * from './UseProblems';
export * from './UsesTable';
