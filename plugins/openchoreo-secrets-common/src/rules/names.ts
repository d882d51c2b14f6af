import { createProblem, type Problem } from './problem';

const DNS_LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DNS_LABEL_PATTERN = new RegExp(`^${DNS_LABEL}$`);
const DNS_SUBDOMAIN_PATTERN = new RegExp(`^${DNS_LABEL}(\\.${DNS_LABEL})*$`);

const DNS_LABEL_MAX_LENGTH = 63;

/**
 * The most characters of a Kubernetes object name.
 *
 * @public
 */
export const MAX_NAME_LENGTH = 253;

const VALUE_NAMESPACE_PREFIX = 'openchoreo-kv-';

/** A Kubernetes object name: an RFC 1123 subdomain of at most 253 characters. */
export function isDnsSubdomain(value: string): boolean {
  return value.length <= MAX_NAME_LENGTH && DNS_SUBDOMAIN_PATTERN.test(value);
}

/** A Kubernetes namespace name: an RFC 1123 label of at most 63 characters. */
export function isDnsLabel(value: string): boolean {
  return value.length <= DNS_LABEL_MAX_LENGTH && DNS_LABEL_PATTERN.test(value);
}

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
