export * from './data';
export {
  validateNamespaceName,
  validateSecretName,
  validateSecretNamespace,
  namespaceOfValues,
  valueNamespaceOf,
} from './names';
export * from './labels';
export * from './problem';
export * from './problemMessages';
