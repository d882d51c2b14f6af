import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  ComponentSecrets,
  NamespaceUsage,
  SecretUsage,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalAllows } from '../access';
import type { RequestContext } from '../RequestContext';
import type { ComponentFacts, UsageService } from './types';

export interface AuthorizedUsageServiceOptions {
  inner: UsageService;
  permissions: PermissionsService;
}

/** Lets through what Backstage's permissions allow as well. */
export class AuthorizedUsageService implements UsageService {
  readonly #inner: UsageService;
  readonly #permissions: PermissionsService;

  private constructor(options: AuthorizedUsageServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  static create(
    options: AuthorizedUsageServiceOptions,
  ): AuthorizedUsageService {
    return new AuthorizedUsageService(options);
  }

  async getNamespaceUsage(
    namespace: string,
    context: RequestContext,
  ): Promise<NamespaceUsage> {
    await this.#assertMayRead(namespace, context);
    return this.#inner.getNamespaceUsage(namespace, context);
  }

  async getSecretUsage(
    options: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<SecretUsage> {
    await this.#assertMayRead(options.namespace, context);
    return this.#inner.getSecretUsage(options, context);
  }

  async getComponentSecrets(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentSecrets> {
    await this.#assertMayRead(options.namespace, context);
    return this.#inner.getComponentSecrets(options, context);
  }

  async readComponent(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentFacts> {
    await this.#assertMayRead(options.namespace, context);
    return this.#inner.readComponent(options, context);
  }

  #assertMayRead(namespace: string, context: RequestContext): Promise<void> {
    return assertPortalAllows('list', namespace, this.#permissions, context);
  }
}
