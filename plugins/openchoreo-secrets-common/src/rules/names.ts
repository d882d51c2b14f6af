import { isDnsLabel, isDnsSubdomain, MAX_NAME_LENGTH } from './dnsNames';
import { createProblem, type Problem } from './problem';

const VALUE_NAMESPACE_PREFIX = 'openchoreo-kv-';

/**
 * Checks the name of a Secret and a SecretReference by the rules of Kubernetes.
 *
 * @public
 */
export function validateSecretName(name: string): Problem[] {
  const path = ['name'];
  if (name === '') {
    return [createProblem(path, 'nameRequired')];
  }
  if (name.length > MAX_NAME_LENGTH) {
    return [
      createProblem(path, 'nameTooLong', {
        max: MAX_NAME_LENGTH,
        length: name.length,
      }),
    ];
  }
  if (name.includes('..') || name.startsWith('.') || name.endsWith('.')) {
    return [createProblem(path, 'nameEmptyPart')];
  }
  return isDnsSubdomain(name) ? [] : [createProblem(path, 'nameCharacters')];
}

/**
 * Checks a namespace name by the rule of Kubernetes.
 *
 * @public
 */
export function validateNamespaceName(namespace: string): Problem[] {
  return isDnsLabel(namespace)
    ? []
    : [createProblem(['namespace'], 'namespaceInvalid')];
}

/**
 * Checks whether OpenChoreo can store secrets of a namespace: the derived namespace on the target plane needs a valid
 * name, too.
 *
 * @public
 */
export function validateSecretNamespace(namespace: string): Problem[] {
  const problems = validateNamespaceName(namespace);
  if (problems.length > 0) {
    return problems;
  }
  return isDnsLabel(valueNamespaceOf(namespace))
    ? []
    : [createProblem(['namespace'], 'namespaceTooLong')];
}

/**
 * Returns the namespace on the target plane where OpenChoreo stores the values of a namespace.
 *
 * @public
 */
export function valueNamespaceOf(namespace: string): string {
  return `${VALUE_NAMESPACE_PREFIX}${namespace}`;
}

/**
 * Returns the OpenChoreo namespace whose values a namespace on a plane stores, or `undefined` for other namespaces.
 *
 * @public
 */
export function namespaceOfValues(valueNamespace: string): string | undefined {
  return valueNamespace.startsWith(VALUE_NAMESPACE_PREFIX)
    ? valueNamespace.slice(VALUE_NAMESPACE_PREFIX.length)
    : undefined;
}
