import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  Capabilities,
  Namespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import {
  assertPortalAllows,
  readPortalDecisions,
  secretOperations,
  selectAccessible,
} from '../access';
import type { RequestContext } from '../RequestContext';
import type { NamespacesService } from './types';

export interface AuthorizedNamespacesServiceOptions {
  inner: NamespacesService;
  permissions: PermissionsService;
}

/** Lets through what Backstage's permissions allow as well. */
export class AuthorizedNamespacesService implements NamespacesService {
  readonly #inner: NamespacesService;
  readonly #permissions: PermissionsService;

  private constructor(options: AuthorizedNamespacesServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  static create(
    options: AuthorizedNamespacesServiceOptions,
  ): AuthorizedNamespacesService {
    return new AuthorizedNamespacesService(options);
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
            reason: 'The permissions of this portal do not allow it.',
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
