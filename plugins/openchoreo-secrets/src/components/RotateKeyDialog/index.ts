export * from './RotateKeyDialog';
