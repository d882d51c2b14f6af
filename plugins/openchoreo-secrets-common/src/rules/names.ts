import { isDnsLabel, isDnsSubdomain, MAX_NAME_LENGTH } from './dnsNames';
import { createProblem, type Problem } from './problem';

const VALUE_NAMESPACE_PREFIX = 'openchoreo-kv-';

/**
 * The rules of Kubernetes for the name of a Secret and a SecretReference.
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
 * The rule of Kubernetes for a namespace name.
 *
 * @public
 */
export function validateNamespaceName(namespace: string): Problem[] {
  return isDnsLabel(namespace)
    ? []
    : [createProblem(['namespace'], 'namespaceInvalid')];
}

/**
 * Whether OpenChoreo can keep secrets for a namespace: the namespace that it derives on the target
 * plane must be a valid name too.
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
 * The namespace on the target plane in which OpenChoreo keeps the values of one of its namespaces.
 *
 * @public
 */
export function valueNamespaceOf(namespace: string): string {
  return `${VALUE_NAMESPACE_PREFIX}${namespace}`;
}

/**
 * The namespace of OpenChoreo whose values a namespace of a plane keeps; `undefined` for all others.
 *
 * @public
 */
export function namespaceOfValues(valueNamespace: string): string | undefined {
  return valueNamespace.startsWith(VALUE_NAMESPACE_PREFIX)
    ? valueNamespace.slice(VALUE_NAMESPACE_PREFIX.length)
    : undefined;
}
