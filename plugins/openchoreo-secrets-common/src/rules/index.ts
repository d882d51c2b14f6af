export * from './data';
export {
  validateNamespaceName,
  validateSecretName,
  validateSecretNamespace,
  valueNamespaceOf,
} from './names';
export * from './labels';
export * from './problem';
