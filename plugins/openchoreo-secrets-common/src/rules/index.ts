export * from './data';
export {
  validateNamespaceName,
  validateSecretName,
  validateSecretNamespace,
} from './names';
export * from './labels';
export * from './problem';
