export * from './SaveDialog';
