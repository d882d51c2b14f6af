import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { DeletedSecretList } from '@openchoreo-secrets/plugin-common';
import {
  assertPortalAllows,
  assertPortalShowsPlatform,
} from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';
import { assertNamespace } from '../validation';

/** Secrets that don't exist anymore. Rejects with a `SecretsError`. */
export interface DeletedSecretsService {
  listDeletedSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<DeletedSecretList>;
  /** Lists those of all namespaces whose secrets the caller may list. */
  listAllDeletedSecrets(context: RequestContext): Promise<DeletedSecretList>;
}

export interface GuardedDeletedSecretsServiceOptions {
  inner: DeletedSecretsService;
  permissions: PermissionsService;
}

/** Validates names and checks Backstage's permissions. */
export class GuardedDeletedSecretsService implements DeletedSecretsService {
  readonly #inner: DeletedSecretsService;
  readonly #permissions: PermissionsService;

  constructor({ inner, permissions }: GuardedDeletedSecretsServiceOptions) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async listDeletedSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<DeletedSecretList> {
    assertNamespace(namespace);
    await assertPortalAllows('list', namespace, this.#permissions, context);
    return this.#inner.listDeletedSecrets(namespace, context);
  }

  async listAllDeletedSecrets(
    context: RequestContext,
  ): Promise<DeletedSecretList> {
    await assertPortalShowsPlatform(this.#permissions, context);
    return this.#inner.listAllDeletedSecrets(context);
  }
}
