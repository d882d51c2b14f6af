import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import { assertPortalShowsPlatform } from '../access';
import type { RequestContext } from '../RequestContext';
import type { PlatformEvent, PlatformService } from './types';

export interface AuthorizedPlatformServiceOptions {
  inner: PlatformService;
  permissions: PermissionsService;
}

/** Lets through those whom Backstage allows to look across namespaces. */
export class AuthorizedPlatformService implements PlatformService {
  readonly #inner: PlatformService;
  readonly #permissions: PermissionsService;

  private constructor(options: AuthorizedPlatformServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  static create(
    options: AuthorizedPlatformServiceOptions,
  ): AuthorizedPlatformService {
    return new AuthorizedPlatformService(options);
  }

  async *readPlatform(
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncGenerator<PlatformEvent> {
    await assertPortalShowsPlatform(this.#permissions, context);
    yield* this.#inner.readPlatform(context, signal);
  }

  async readPlanes(
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<PlatformPlanes> {
    await assertPortalShowsPlatform(this.#permissions, context);
    return this.#inner.readPlanes(context, signal);
  }
}
