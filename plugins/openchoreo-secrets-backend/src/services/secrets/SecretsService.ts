import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  CreateSecretRequest,
  SavedSecret,
  SecretDetails,
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import type { SecretValues } from '../../values/SecretValues';
import type { SecretOperation } from '../access/accessRules';
import { assertPortalAllows } from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';

export interface ListSecretsOptions {
  namespace: string;
  /** Maximum number of secrets, 1 to 1,000. */
  limit: number;
  cursor?: string;
}

/** A secret to create. */
export interface NewSecret extends Omit<CreateSecretRequest, 'data'> {
  namespace: string;
  values: SecretValues;
}

export interface SecretId {
  namespace: string;
  name: string;
}

/** A secret that is only changed if it still has an ETag. */
export interface ConditionalSecretId extends SecretId {
  /** An `If-Match` header. */
  ifMatch?: string;
}

/** A secret to delete. */
export interface SecretDeletion extends ConditionalSecretId {
  /** Whether to destroy its versions in the store too. False by default. */
  destroyVersions?: boolean;
}

/** A change of some keys and labels. */
export interface SecretChange extends ConditionalSecretId {
  set: SecretValues;
  remove: string[];
  /** `null` removes a label, as in a JSON merge patch (RFC 7396). */
  labels: Record<string, string | null>;
}

/** New values for all keys and, if present, new labels. */
export interface SecretReplacement extends ConditionalSecretId {
  values: SecretValues;
  labels?: Record<string, string>;
}

export interface RevealOptions extends SecretId {
  key: string;
  /** The version of an earlier save; the current value by default. */
  version?: number;
}

/** A secret and, for people with access to its values, its ETag. */
export interface Versioned<T extends SecretMetadata> {
  secret: T;
  etag?: string;
}

/** The operations on secrets. Each rejects with a `SecretsError`. */
export interface SecretsService {
  listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage>;
  /** Lists all secrets of a namespace. Begins with the first secrets, then yields more as they arrive. */
  listAllSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<AsyncIterable<SecretMetadata[]>>;
  /** Returns metadata. Doesn't wait for the plane unless the caller has no access to references. */
  getSecret(id: SecretId, context: RequestContext): Promise<SecretMetadata>;
  /** Returns metadata with facts about the values, or the reason for missing facts. */
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
  /** Returns whether versions are still to be destroyed. */
  deleteSecret(
    deletion: SecretDeletion,
    context: RequestContext,
  ): Promise<{ isDestroying: boolean }>;
  /** Returns the value of one key. */
  revealValue(
    options: RevealOptions,
    context: RequestContext,
  ): Promise<SecretValues>;
}

export interface AuthorizedSecretsServiceOptions {
  inner: SecretsService;
  permissions: PermissionsService;
}

/** Checks Backstage's permissions before each operation. */
export class AuthorizedSecretsService implements SecretsService {
  readonly #inner: SecretsService;
  readonly #permissions: PermissionsService;

  constructor(options: AuthorizedSecretsServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage> {
    await this.#assertAllowed('list', options, context);
    return this.#inner.listSecrets(options, context);
  }

  async listAllSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<AsyncIterable<SecretMetadata[]>> {
    await this.#assertAllowed('list', { namespace }, context);
    return this.#inner.listAllSecrets(namespace, context);
  }

  async getSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    await this.#assertAllowed('list', id, context);
    return this.#inner.getSecret(id, context);
  }

  async getSecretFacts(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SecretDetails>> {
    await this.#assertAllowed('list', id, context);
    return this.#inner.getSecretFacts(id, context);
  }

  async createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    await this.#assertAllowed('create', secret, context);
    return this.#inner.createSecret(secret, context);
  }

  async updateSecret(
    change: SecretChange,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    await this.#assertAllowed('update', change, context);
    return this.#inner.updateSecret(change, context);
  }

  async replaceSecret(
    replacement: SecretReplacement,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    await this.#assertAllowed('replace', replacement, context);
    return this.#inner.replaceSecret(replacement, context);
  }

  async pushSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    await this.#assertAllowed('update', id, context);
    return this.#inner.pushSecret(id, context);
  }

  async deleteSecret(
    deletion: SecretDeletion,
    context: RequestContext,
  ): Promise<{ isDestroying: boolean }> {
    await this.#assertAllowed('delete', deletion, context);
    return this.#inner.deleteSecret(deletion, context);
  }

  async revealValue(
    options: RevealOptions,
    context: RequestContext,
  ): Promise<SecretValues> {
    await this.#assertAllowed('reveal', options, context);
    return this.#inner.revealValue(options, context);
  }

  #assertAllowed(
    operation: SecretOperation,
    { namespace }: { namespace: string },
    context: RequestContext,
  ): Promise<void> {
    return assertPortalAllows(operation, namespace, this.#permissions, context);
  }
}
