export * from './NamespaceSelect';
