import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  DeletedSecretList,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import {
  assertPortalAllows,
  assertPortalShowsPlatform,
} from '../access/portalPermissions';
import type { AuditTrail } from '../AuditTrail';
import type { RequestContext } from '../RequestContext';
import type { SecretId } from '../secrets/SecretsService';
import { assertNamespace, assertSecretId } from '../validation';

/** Secrets that don't exist anymore. Rejects with a `SecretsError`. */
export interface DeletedSecretsService {
  listDeletedSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<DeletedSecretList>;
  /** Lists those of all namespaces whose secrets the caller may list. */
  listAllDeletedSecrets(context: RequestContext): Promise<DeletedSecretList>;
  /** Creates a deleted secret again, with its last values. */
  undoDelete(id: SecretId, context: RequestContext): Promise<SecretMetadata>;
  /** Destroys all values of a deleted secret in the stores. Returns whether that's done, or continues later. */
  destroyDeletedSecret(id: SecretId, context: RequestContext): Promise<boolean>;
}

export interface GuardedDeletedSecretsServiceOptions {
  inner: DeletedSecretsService;
  permissions: PermissionsService;
  trail: AuditTrail;
}

/** Validates names, writes audit records, and checks Backstage's permissions. */
export class GuardedDeletedSecretsService implements DeletedSecretsService {
  readonly #inner: DeletedSecretsService;
  readonly #permissions: PermissionsService;
  readonly #trail: AuditTrail;

  constructor({
    inner,
    permissions,
    trail,
  }: GuardedDeletedSecretsServiceOptions) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#trail = trail;
  }

  async listDeletedSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<DeletedSecretList> {
    assertNamespace(namespace);
    return this.#recordList({ namespace }, context, async () => {
      await assertPortalAllows('list', namespace, this.#permissions, context);
      return this.#inner.listDeletedSecrets(namespace, context);
    });
  }

  async listAllDeletedSecrets(
    context: RequestContext,
  ): Promise<DeletedSecretList> {
    return this.#recordList({}, context, async () => {
      await assertPortalShowsPlatform(this.#permissions, context);
      return this.#inner.listAllDeletedSecrets(context);
    });
  }

  async undoDelete(
    id: SecretId,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    assertSecretId(id);
    const { namespace, name } = id;
    return this.#trail.record(
      {
        eventId: 'secret-undo-delete',
        severityLevel: 'high',
        meta: { namespace, name },
      },
      context,
      async () => {
        await assertPortalAllows(
          'reveal',
          namespace,
          this.#permissions,
          context,
        );
        return this.#inner.undoDelete(id, context);
      },
      ({ keys }) => ({ keys }),
    );
  }

  async destroyDeletedSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<boolean> {
    assertSecretId(id);
    const { namespace, name } = id;
    return this.#trail.record(
      {
        eventId: 'secret-destroy-versions',
        severityLevel: 'high',
        meta: { namespace, name },
      },
      context,
      async () => {
        await assertPortalAllows(
          'delete',
          namespace,
          this.#permissions,
          context,
        );
        return this.#inner.destroyDeletedSecret(id, context);
      },
      isDestroyed => ({ isDestroyed }),
    );
  }

  #recordList(
    where: { namespace?: string },
    context: RequestContext,
    list: () => Promise<DeletedSecretList>,
  ): Promise<DeletedSecretList> {
    return this.#trail.record(
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        meta: { queryType: 'deleted', ...where },
      },
      context,
      list,
    );
  }
}
