import type {
  CreateSecretRequest,
  SecretDetails,
  SavedSecret,
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import type { SecretValues } from '../../values';
import type { RequestContext } from '../RequestContext';

export interface ListSecretsOptions {
  namespace: string;
  /** How many secrets to answer at the most, 1 to 1,000. */
  limit: number;
  cursor?: string;
}

/** A secret to be created, its values out of reach of logs. */
export interface NewSecret extends Omit<CreateSecretRequest, 'data'> {
  namespace: string;
  values: SecretValues;
}

export interface SecretId {
  namespace: string;
  name: string;
}

/** A secret that is to stay as it is unless it is still the one that an ETag stands for. */
export interface ConditionalSecretId extends SecretId {
  /** An `If-Match` header. */
  ifMatch?: string;
}

/** A change of some keys and labels. */
export interface SecretChange extends ConditionalSecretId {
  set: SecretValues;
  remove: string[];
  /** `null` takes a label away, as in a JSON merge patch (RFC 7396). */
  labels: Record<string, string | null>;
}

/** All keys anew and, where given, all labels. */
export interface SecretReplacement extends ConditionalSecretId {
  values: SecretValues;
  labels?: Record<string, string>;
}

export interface RevealOptions extends SecretId {
  key: string;
}

/** A secret and, for people who may read its values, the ETag of it. */
export interface Versioned<T extends SecretMetadata> {
  secret: T;
  etag?: string;
}

/** What can be done with secrets. Each operation rejects with a `SecretsError`. */
export interface SecretsService {
  listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage>;
  /** Returns metadata. Doesn't wait for the plane unless the caller has no access to references. */
  getSecret(id: SecretId, context: RequestContext): Promise<SecretMetadata>;
  /** Returns metadata with facts about the values, or the reason why there are none. */
  getSecretFacts(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SecretDetails>>;
  createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata>;
  updateSecret(
    change: SecretChange,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>>;
  replaceSecret(
    replacement: SecretReplacement,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>>;
  /** Writes the same values again, so that the plane pushes them to its store again. */
  pushSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>>;
  deleteSecret(id: ConditionalSecretId, context: RequestContext): Promise<void>;
  /** The value of one key. */
  revealValue(
    options: RevealOptions,
    context: RequestContext,
  ): Promise<SecretValues>;
}
