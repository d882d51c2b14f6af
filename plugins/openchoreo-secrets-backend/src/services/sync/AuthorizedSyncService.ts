import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  ComponentConsumers,
  ConsumerList,
  SyncChange,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalAllows } from '../access';
import type { RequestContext } from '../RequestContext';
import type { FollowedSync, SyncService } from './types';

export interface AuthorizedSyncServiceOptions {
  inner: SyncService;
  permissions: PermissionsService;
}

/** Lets through what Backstage's permissions allow as well. */
export class AuthorizedSyncService implements SyncService {
  readonly #inner: SyncService;
  readonly #permissions: PermissionsService;

  private constructor(options: AuthorizedSyncServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  static create(options: AuthorizedSyncServiceOptions): AuthorizedSyncService {
    return new AuthorizedSyncService(options);
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
