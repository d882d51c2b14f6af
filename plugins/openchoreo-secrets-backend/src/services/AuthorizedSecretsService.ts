import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  secretCreatePermission,
  secretDeletePermission,
  secretReadPermission,
  secretRevealPermission,
  secretUpdatePermission,
  type Capabilities,
  type Namespace,
  type SecretMetadata,
  type SecretPage,
  type TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../errors';
import type {
  ListSecretsOptions,
  NewSecret,
  RequestContext,
  SecretsService,
} from './types';

const permissionsByCapability: Record<keyof Capabilities, ResourcePermission> =
  {
    list: secretReadPermission,
    create: secretCreatePermission,
    update: secretUpdatePermission,
    replace: secretUpdatePermission,
    delete: secretDeletePermission,
    reveal: secretRevealPermission,
  };

/** Lets through what Backstage's permissions allow as well. */
export class AuthorizedSecretsService implements SecretsService {
  readonly #inner: SecretsService;
  readonly #permissions: PermissionsService;

  private constructor(inner: SecretsService, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  static create(options: {
    inner: SecretsService;
    permissions: PermissionsService;
  }): AuthorizedSecretsService {
    return new AuthorizedSecretsService(options.inner, options.permissions);
  }

  listNamespaces(context: RequestContext): Promise<Namespace[]> {
    return this.#inner.listNamespaces(context);
  }

  async getCapabilities(
    namespace: string,
    context: RequestContext,
  ): Promise<Capabilities> {
    const names = Object.keys(permissionsByCapability) as Array<
      keyof Capabilities
    >;
    const [capabilities, allowed] = await Promise.all([
      this.#inner.getCapabilities(namespace, context),
      this.#areAllowed(
        names.map(name => permissionsByCapability[name]),
        namespace,
        context.credentials,
      ),
    ]);
    const entries = names.map((name, index) => [
      name,
      allowed[index]
        ? capabilities[name]
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
    await this.#assertAllowed(secretReadPermission, namespace, context);
    return this.#inner.listTargetPlanes(namespace, context);
  }

  async listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage> {
    await this.#assertAllowed(secretReadPermission, options.namespace, context);
    return this.#inner.listSecrets(options, context);
  }

  async createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    await this.#assertAllowed(
      secretCreatePermission,
      secret.namespace,
      context,
    );
    return this.#inner.createSecret(secret, context);
  }

  async #assertAllowed(
    permission: ResourcePermission,
    namespace: string,
    { credentials }: RequestContext,
  ): Promise<void> {
    const [allowed] = await this.#areAllowed(
      [permission],
      namespace,
      credentials,
    );
    if (!allowed) {
      throw new SecretsError({
        status: 403,
        code: 'PORTAL_FORBIDDEN',
        message: `The permissions of this portal do not allow you to ${permission.attributes.action} secrets in ${namespace}.`,
      });
    }
  }

  async #areAllowed(
    permissions: ResourcePermission[],
    namespace: string,
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    const decisions = await this.#permissions.authorize(
      permissions.map(permission => ({ permission, resourceRef: namespace })),
      { credentials },
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }
}
