import type { CategoryId } from '../categories';
import type { Problem, ProblemCode } from '../rules';
import type { CreateSecretRequest, SecretFacts } from '../schema';
import type { TextDefect } from './keyFiles/textDefects';

/**
 * A key with its own field in the form of a secret type.
 *
 * @public
 */
export interface SecretTypeField {
  /** The key in the Secret's data, for example `tls.crt`. */
  key: string;
  label: string;
  isRequired: boolean;
  /** Help text under the field. */
  hint?: string;
  /** Whether the value is shown as typed, not masked. */
  isPublic?: boolean;
  /** Whether the value usually comes from a file. */
  isFile?: boolean;
  /** The categories with this field; by default, all categories of the type. */
  categories?: readonly CategoryId[];
  /** Whether the form offers to generate a value. */
  canBeGenerated?: boolean;
}

/**
 * The definition of a Kubernetes secret type.
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
  /** The keys with their own field. All types accept additional keys. */
  fields: readonly SecretTypeField[];
  /** Whether people choose all keys, as for Opaque. */
  hasFreeKeys: boolean;
  /** The type's path segment in the store, for example `basic-auth`. */
  storeSegment?: string;
  /**
   * The subcommand of `occ secret create` for the type, with its flags; `undefined` for a secret that only the
   * subcommand `generic` can create.
   */
  occCreate?(
    secret: SecretOutline,
  ): { subcommand: string; flags: [flag: string, value: string][] } | undefined;
  /** Loads the rules of the type and their parsers; absent for types without rules. */
  loadRules?(): Promise<SecretTypeRules>;
}

/**
 * The change that a {@link Repair} makes.
 *
 * @public
 */
export type RepairChange =
  | TextDefect
  | 'moveKey'
  | 'moveCertificates'
  | 'wrapInAuths'
  | 'removeUnusableRegistries'
  | 'trimRegistries';

/**
 * A correction that changes the bytes of values. Forms show the changes and apply them only if the user agrees.
 *
 * @public
 */
export interface Repair {
  /** The key whose value has the problem. */
  key: string;
  /** The problem that the repair solves. */
  code: ProblemCode;
  changes: RepairChange[];
  /** The new values by key. A repair can also fill another, empty key. */
  values: Record<string, string>;
}

type MaybePromise<T> = T | Promise<T>;

/**
 * A secret without its values, for summaries and commands.
 *
 * @public
 */
export type SecretOutline = Pick<
  CreateSecretRequest,
  'name' | 'type' | 'category' | 'targetPlane' | 'labels'
> & {
  namespace: string;
  keys: readonly string[];
  /** The keys whose values must come from files because people can't type them in a terminal. */
  fileKeys?: readonly string[];
  /** The registries of a Docker config that was created from rows. */
  registries?: readonly {
    server: string;
    username: string;
    email?: string;
  }[];
};

/**
 * The rules for the values of a secret type. The rules parse values in linear time and never throw.
 *
 * @public
 */
export interface SecretTypeRules {
  /**
   * Finds problems of values whose keys and sizes are valid.
   *
   * @param now - the time for checking the expiry of certificates
   */
  validate(
    data: ReadonlyMap<string, string>,
    now: Date,
  ): MaybePromise<Problem[]>;
  /** Finds values that are probably a mistake, although they work, and values that couldn't be checked. */
  warn?(data: ReadonlyMap<string, string>): MaybePromise<Problem[]>;
  /** Finds corrections for the results of {@link SecretTypeRules.validate} and {@link SecretTypeRules.warn}. */
  repair?(data: ReadonlyMap<string, string>): Repair[];
  /** Returns the keys of the fields that match the content of a file, the most likely first. */
  matchFile?(text: string): string[];
  /** Describes the values without showing them. Omits values that can't be parsed. */
  describe(data: ReadonlyMap<string, string>): MaybePromise<SecretTypeFacts>;
}

/**
 * A description of values that doesn't show them.
 *
 * @public
 */
export type SecretTypeFacts = Pick<
  SecretFacts,
  'certificates' | 'registries' | 'sshKeys'
>;
