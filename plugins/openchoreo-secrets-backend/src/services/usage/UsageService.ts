import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  ReleaseBinding,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  ComponentSecrets,
  NamespaceUsage,
  SecretUsage,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalAllows } from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';

/** The secrets that a component refers to, with the objects behind them. */
export interface ComponentFacts {
  answer: ComponentSecrets;
  bindings: ReleaseBinding[];
  /** All references of the namespace; empty if the caller has no access. */
  references: SecretReference[];
}

/** Finds where secrets are used. Each operation rejects with a `SecretsError`. */
export interface UsageService {
  /** Lists the components and keys that are used, per secret. */
  getNamespaceUsage(
    namespace: string,
    context: RequestContext,
  ): Promise<NamespaceUsage>;
  /** Lists the uses of a secret, even if the secret doesn't exist. */
  getSecretUsage(
    options: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<SecretUsage>;
  /** Lists the secrets that a component refers to, and broken references. Rejects with a 404 for inaccessible components. */
  getComponentSecrets(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentSecrets>;
  /** Like `getComponentSecrets`, with the objects behind it. Concurrent calls share one read. */
  readComponent(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentFacts>;
}

export interface AuthorizedUsageServiceOptions {
  inner: UsageService;
  permissions: PermissionsService;
}

/** Checks Backstage's permissions before each operation. */
export class AuthorizedUsageService implements UsageService {
  readonly #inner: UsageService;
  readonly #permissions: PermissionsService;

  constructor(options: AuthorizedUsageServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
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
