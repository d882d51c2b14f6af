export * from './data';
export { MAX_NAME_LENGTH } from './dnsNames';
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
