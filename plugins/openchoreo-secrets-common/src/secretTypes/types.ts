import type { CategoryId } from '../categories';
import type { Problem } from '../rules';
import type { SecretFacts } from '../schema';

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
  /** The part of the store's path by which OpenChoreo tells the type, for example `basic-auth`. */
  storeSegment?: string;
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
 * What the rules of a type can say of the values of a secret without showing one.
 *
 * @public
 */
export type SecretTypeFacts = Pick<
  SecretFacts,
  'certificates' | 'registries' | 'sshKeys'
>;
