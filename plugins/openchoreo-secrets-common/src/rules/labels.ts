import { isDnsSubdomain } from './dnsNames';
import { createProblem, type Problem } from './problem';

const LABEL_NAME_PATTERN = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const RESERVED_PREFIX = 'openchoreo.dev/';

/**
 * The label by which OpenChoreo marks what its API manages.
 *
 * @public
 */
export const MANAGED_BY_LABEL = 'openchoreo.dev/managed-by';

/**
 * The value of {@link MANAGED_BY_LABEL} on a managed SecretReference.
 *
 * @public
 */
export const MANAGED_BY_OPENCHOREO = 'openchoreo-api';

/**
 * The label that holds the category of a secret.
 *
 * @public
 */
export const CATEGORY_LABEL = 'openchoreo.dev/secret-type';

/**
 * Whether OpenChoreo keeps this label for itself, so that people neither see nor set it.
 *
 * @public
 */
export function isReservedLabel(key: string): boolean {
  return key.startsWith(RESERVED_PREFIX);
}

/**
 * The rules of Kubernetes for a label that a person sets on a secret.
 *
 * @public
 */
export function validateLabel(key: string, value: string): Problem[] {
  const path = ['labels', key];
  if (key === '') {
    return [createProblem(path, 'labelKeyRequired')];
  }
  if (isReservedLabel(key)) {
    return [createProblem(path, 'labelKeyReserved')];
  }
  if (!isLabelKey(key)) {
    return [createProblem(path, 'labelKeyInvalid')];
  }
  return isLabelValue(value) ? [] : [createProblem(path, 'labelValueInvalid')];
}

/**
 * Whether a text can be the key of a Kubernetes label: a name, with or without a DNS name before it.
 *
 * @public
 */
export function isLabelKey(key: string): boolean {
  const separator = key.lastIndexOf('/');
  const name = key.slice(separator + 1);
  return (
    key !== '__proto__' &&
    LABEL_NAME_PATTERN.test(name) &&
    (separator === -1 || isDnsSubdomain(key.slice(0, separator)))
  );
}

/**
 * Whether a text can be the value of a Kubernetes label.
 *
 * @public
 */
export function isLabelValue(value: string): boolean {
  return value === '' || LABEL_NAME_PATTERN.test(value);
}
