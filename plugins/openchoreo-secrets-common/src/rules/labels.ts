import { isDnsSubdomain } from './dnsNames';
import { createProblem, type Problem } from './problem';

const LABEL_NAME_PATTERN = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const RESERVED_PREFIX = 'openchoreo.dev/';

/**
 * The label of objects that the OpenChoreo API manages.
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
 * The label with the category of a secret.
 *
 * @public
 */
export const CATEGORY_LABEL = 'openchoreo.dev/secret-type';

/**
 * Whether OpenChoreo reserves a label. People can't see or set reserved labels.
 *
 * @public
 */
export function isReservedLabel(key: string): boolean {
  return key.startsWith(RESERVED_PREFIX);
}

/**
 * Checks a label of a secret by the rules of Kubernetes.
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
 * Whether a text is a valid key of a Kubernetes label: a name with an optional DNS prefix.
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
 * Whether a text is a valid value of a Kubernetes label.
 *
 * @public
 */
export function isLabelValue(value: string): boolean {
  return value === '' || LABEL_NAME_PATTERN.test(value);
}
