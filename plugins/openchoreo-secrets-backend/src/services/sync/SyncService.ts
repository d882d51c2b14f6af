import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  ComponentConsumers,
  ConsumerList,
  SyncChange,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalAllows } from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';

/** Reads the sync state of secrets. Each operation rejects with a `SecretsError`. */
export interface SyncService {
  /** Returns the sync state of a namespace from memory; empty without plane access. */
  getSync(namespace: string, context: RequestContext): Promise<SyncState>;
  /** Lists the workloads that use a secret and whether they have pulled it. */
  listConsumers(
    secret: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<ConsumerList>;
  /** Lists the secrets of a component and whether it has pulled them, per environment. */
  listComponentConsumers(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentConsumers>;
  /** Returns the state, then calls `onChange` for each change until `unsubscribe` is called. */
  followSync(
    namespace: string,
    context: RequestContext,
    onChange: (change: SyncChange) => void,
  ): Promise<FollowedSync>;
}

export interface FollowedSync {
  state: SyncState;
  unsubscribe(): void;
}

export interface AuthorizedSyncServiceOptions {
  inner: SyncService;
  permissions: PermissionsService;
}

/** Checks Backstage's permissions before each operation. */
export class AuthorizedSyncService implements SyncService {
  readonly #inner: SyncService;
  readonly #permissions: PermissionsService;

  constructor(options: AuthorizedSyncServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async getSync(
    namespace: string,
    context: RequestContext,
  ): Promise<SyncState> {
    await assertPortalAllows('list', namespace, this.#permissions, context);
    return this.#inner.getSync(namespace, context);
  }

  async listConsumers(
    secret: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<ConsumerList> {
    const { namespace } = secret;
    await assertPortalAllows('list', namespace, this.#permissions, context);
    return this.#inner.listConsumers(secret, context);
  }

  async listComponentConsumers(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentConsumers> {
    const { namespace } = options;
    await assertPortalAllows('list', namespace, this.#permissions, context);
    return this.#inner.listComponentConsumers(options, context);
  }

  async followSync(
    namespace: string,
    context: RequestContext,
    onChange: (change: SyncChange) => void,
  ): Promise<FollowedSync> {
    await assertPortalAllows('list', namespace, this.#permissions, context);
    return this.#inner.followSync(namespace, context, onChange);
  }
}
