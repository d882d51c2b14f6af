export * from './BulkDeleteDialog';
