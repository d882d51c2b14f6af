import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  SecretDetails,
  SavedSecret,
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import type { SecretValues } from '../../values';
import { assertPortalAllows, type SecretOperation } from '../access';
import type { RequestContext } from '../RequestContext';
import type {
  ConditionalSecretId,
  ListSecretsOptions,
  NewSecret,
  RevealOptions,
  SecretChange,
  SecretId,
  SecretReplacement,
  SecretsService,
  Versioned,
} from './types';

export interface AuthorizedSecretsServiceOptions {
  inner: SecretsService;
  permissions: PermissionsService;
}

/** Lets through what Backstage's permissions allow as well. */
export class AuthorizedSecretsService implements SecretsService {
  readonly #inner: SecretsService;
  readonly #permissions: PermissionsService;

  private constructor(options: AuthorizedSecretsServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  static create(
    options: AuthorizedSecretsServiceOptions,
  ): AuthorizedSecretsService {
    return new AuthorizedSecretsService(options);
  }

  async listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage> {
    await this.#assertAllowed('list', options, context);
    return this.#inner.listSecrets(options, context);
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
    id: ConditionalSecretId,
    context: RequestContext,
  ): Promise<void> {
    await this.#assertAllowed('delete', id, context);
    return this.#inner.deleteSecret(id, context);
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
