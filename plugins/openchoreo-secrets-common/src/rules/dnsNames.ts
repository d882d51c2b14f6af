const DNS_LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DNS_LABEL_PATTERN = new RegExp(`^${DNS_LABEL}$`);
const DNS_SUBDOMAIN_PATTERN = new RegExp(`^${DNS_LABEL}(\\.${DNS_LABEL})*$`);

const DNS_LABEL_MAX_LENGTH = 63;

/**
 * Maximum length of a Kubernetes object name, in characters.
 *
 * @public
 */
export const MAX_NAME_LENGTH = 253;

/** Whether a text is a valid Kubernetes object name: an RFC 1123 subdomain of at most 253 characters. */
export function isDnsSubdomain(value: string): boolean {
  return value.length <= MAX_NAME_LENGTH && DNS_SUBDOMAIN_PATTERN.test(value);
}

/** Whether a text is a valid Kubernetes namespace name: an RFC 1123 label of at most 63 characters. */
export function isDnsLabel(value: string): boolean {
  return value.length <= DNS_LABEL_MAX_LENGTH && DNS_LABEL_PATTERN.test(value);
}
