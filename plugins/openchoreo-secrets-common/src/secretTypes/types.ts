import type { Problem } from '../rules';

/**
 * One key of a secret type that has a place of its own in the form.
 *
 * @public
 */
export interface SecretTypeField {
  /** The key in the Secret's data, for example `tls.crt`. */
  key: string;
  label: string;
  isRequired: boolean;
  /** Shown as typed, not masked: a user name, for example. */
  isPublic?: boolean;
}

/**
 * Everything that the plugins know about one Kubernetes secret type.
 *
 * @public
 */
export interface SecretTypeDefinition {
  /** The Kubernetes type, for example `kubernetes.io/basic-auth`. */
  type: string;
  label: string;
  description: string;
  /** Keys with a field of their own; empty where people choose all keys themselves. */
  fields: readonly SecretTypeField[];
  /** Whether further keys than those of `fields` may be added. */
  hasFreeKeys: boolean;
  /** Checks what is particular to the type, after keys and values were found valid. */
  validate?(data: ReadonlyMap<string, string>): Problem[];
}
