import type { CategoryId } from '../categories';
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
  /** What belongs into the field, in a few words. */
  hint?: string;
  /** Shown as typed, not masked: a user name, for example. */
  isPublic?: boolean;
  /** Usually a file. */
  isFile?: boolean;
  /** Whether a random value makes sense. */
  canBeGenerated?: boolean;
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
  /** The categories that a secret of this type can have. */
  categories: readonly CategoryId[];
  /** Keys with a field of their own; empty where people choose all keys themselves. */
  fields: readonly SecretTypeField[];
  /** Whether further keys than those of `fields` may be added. */
  hasFreeKeys: boolean;
  /** The subcommand of `occ secret create` that makes it and its flags for values, where that is not `generic`. */
  occCreate?: { subcommand: string; flags: readonly string[] };
  /** Gets the rules that are particular to the type, with the parsers that they need; absent where there are none. */
  loadRules?(): Promise<SecretTypeRules>;
}

/**
 * What is particular to the values of a secret type, by real parsing.
 *
 * @public
 */
export interface SecretTypeRules {
  /**
   * Everything that is wrong with the values, after keys and sizes were found valid.
   *
   * @param now - the time at which certificates have to be valid
   */
  validate(data: ReadonlyMap<string, string>, now: Date): Problem[];
  /** What can be said of the values without showing one; what cannot be parsed is left out. */
  describe(data: ReadonlyMap<string, string>): SecretTypeFacts;
}

/**
 * What can be said of the values of a secret without showing one.
 *
 * @public
 */
export interface SecretTypeFacts {
  /** Of the certificate chain, the leaf first. */
  certificates?: CertificateFacts[];
  /** Of a Docker config. */
  registries?: RegistryFacts[];
  sshKeys?: SshKeyFacts[];
}

/** @public */
export interface CertificateFacts {
  /** The key in the Secret's data. */
  key: string;
  /** Distinguished names, as in RFC 4514. */
  subject: string;
  issuer: string;
  /** DNS names, addresses and others. */
  subjectAlternativeNames: string[];
  /** ISO 8601, in UTC. */
  notBefore: string;
  notAfter: string;
  /** Whether the private key belongs to it; only of the leaf, and only where that could be found out. */
  keyMatches?: boolean;
}

/** @public */
export interface RegistryFacts {
  server: string;
  username?: string;
}

/** @public */
export interface SshKeyFacts {
  /** The key in the Secret's data. */
  key: string;
  /** For example `ed25519`. */
  algorithm: string;
  /** Of the public key, as `ssh-keygen -l` prints it. */
  fingerprint: string;
}
