import type { CategoryId } from '../categories';
import type { Problem, ProblemCode } from '../rules';
import type { CreateSecretRequest, SecretFacts } from '../schema';
import type { TextDefect } from './keyFiles/textDefects';

/**
 * A key that has a field of its own in the form of a secret type.
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
  /** The categories that have the field; all of the type's unless given. */
  categories?: readonly CategoryId[];
  /** Whether a random value makes sense. */
  canBeGenerated?: boolean;
}

/**
 * One Kubernetes secret type, as everything here knows it.
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
  /** The keys with a field of their own. Every type takes further keys. */
  fields: readonly SecretTypeField[];
  /** Whether the form consists of free keys only, as that of Opaque. */
  hasFreeKeys: boolean;
  /** The type's segment in the path of the store, for example `basic-auth`. */
  storeSegment?: string;
  /**
   * The subcommand of `occ secret create` for the type, with its flags; `undefined` for a secret that only the
   * subcommand `generic` can create.
   */
  occCreate?(
    secret: SecretOutline,
  ): { subcommand: string; flags: [flag: string, value: string][] } | undefined;
  /** Loads the type's own rules together with their parsers; absent where the type has none. */
  loadRules?(): Promise<SecretTypeRules>;
}

/**
 * What a {@link Repair} does to a value.
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
 * A correction that changes the bytes of values. Forms offer it and show what it changes; nothing applies it silently.
 *
 * @public
 */
export interface Repair {
  /** The key whose value has the problem. */
  key: string;
  /** The problem that the repair solves. */
  code: ProblemCode;
  changes: RepairChange[];
  /** The new values by key. Can fill a key other than the one with the problem, never one that has a value. */
  values: Record<string, string>;
}

type MaybePromise<T> = T | Promise<T>;

/**
 * A secret without its values: what summaries and commands are made from.
 *
 * @public
 */
export type SecretOutline = Pick<
  CreateSecretRequest,
  'name' | 'type' | 'category' | 'targetPlane' | 'labels'
> & {
  namespace: string;
  keys: readonly string[];
  /** The keys whose values can't be typed at a terminal, such as several lines, so that a command reads them from files. */
  fileKeys?: readonly string[];
  /** The registries of a Docker config that was made from them. */
  registries?: readonly {
    server: string;
    username: string;
    email?: string;
  }[];
};

/**
 * The rules for the values of one secret type, by real parsing. All of them take time in proportion to the input and
 * return normally for any input.
 *
 * @public
 */
export interface SecretTypeRules {
  /**
   * Finds what is wrong with the values, after keys and sizes were found valid.
   *
   * @param now - the time at which certificates have to be valid
   */
  validate(
    data: ReadonlyMap<string, string>,
    now: Date,
  ): MaybePromise<Problem[]>;
  /** Finds what works, but probably isn't what was meant, or couldn't be checked. */
  warn?(data: ReadonlyMap<string, string>): MaybePromise<Problem[]>;
  /** Finds corrections for what {@link SecretTypeRules.validate} and {@link SecretTypeRules.warn} report. */
  repair?(data: ReadonlyMap<string, string>): Repair[];
  /** The keys of the fields that a file belongs to by its content, the most likely one first. */
  matchFile?(text: string): string[];
  /** Describes the values without showing one; leaves out what can't be parsed. */
  describe(data: ReadonlyMap<string, string>): MaybePromise<SecretTypeFacts>;
}

/**
 * What the rules of a type say about values without showing one.
 *
 * @public
 */
export type SecretTypeFacts = Pick<
  SecretFacts,
  'certificates' | 'registries' | 'sshKeys'
>;
