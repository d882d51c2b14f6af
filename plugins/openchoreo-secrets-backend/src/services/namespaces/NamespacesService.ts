import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  Capabilities,
  Namespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { secretOperations } from '../access/accessRules';
import {
  assertPortalAllows,
  readPortalDecisions,
  selectAccessible,
} from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';

/** Reads namespaces. Each operation rejects with a `SecretsError`. */
export interface NamespacesService {
  listNamespaces(context: RequestContext): Promise<Namespace[]>;
  getCapabilities(
    namespace: string,
    context: RequestContext,
  ): Promise<Capabilities>;
  listTargetPlanes(
    namespace: string,
    context: RequestContext,
  ): Promise<TargetPlane[]>;
}

export interface AuthorizedNamespacesServiceOptions {
  inner: NamespacesService;
  permissions: PermissionsService;
}

/** Checks Backstage's permissions before each operation. */
export class AuthorizedNamespacesService implements NamespacesService {
  readonly #inner: NamespacesService;
  readonly #permissions: PermissionsService;

  constructor(options: AuthorizedNamespacesServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listNamespaces(context: RequestContext): Promise<Namespace[]> {
    const namespaces = await this.#inner.listNamespaces(context);
    const accessible = await selectAccessible(
      namespaces.map(({ name }) => name),
      this.#permissions,
      context,
    );
    const names = new Set(accessible);
    return namespaces.filter(({ name }) => names.has(name));
  }

  async getCapabilities(
    namespace: string,
    context: RequestContext,
  ): Promise<Capabilities> {
    const [capabilities, allowed] = await Promise.all([
      this.#inner.getCapabilities(namespace, context),
      readPortalDecisions(
        secretOperations,
        namespace,
        this.#permissions,
        context,
      ),
    ]);
    const entries = secretOperations.map((operation, index) => [
      operation,
      allowed[index]
        ? capabilities[operation]
        : {
            allowed: false,
            reason: "You don't have permission in this portal.",
          },
    ]);
    return Object.fromEntries(entries);
  }

  async listTargetPlanes(
    namespace: string,
    context: RequestContext,
  ): Promise<TargetPlane[]> {
    await assertPortalAllows('list', namespace, this.#permissions, context);
    return this.#inner.listTargetPlanes(namespace, context);
  }
}
