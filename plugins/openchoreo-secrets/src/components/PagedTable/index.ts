export * from './PagedTable';
