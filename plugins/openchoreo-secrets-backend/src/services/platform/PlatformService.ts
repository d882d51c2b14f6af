import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  PlatformNamespace,
  PlatformPlanes,
  PlatformStart,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalShowsPlatform } from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';

/** The events of the platform stream. `end` is sent after all namespaces. */
export type PlatformEvent =
  | { event: 'start'; data: PlatformStart }
  | { event: 'namespace'; data: PlatformNamespace }
  | { event: 'end'; data: Record<string, never> };

/** Reads all namespaces. Rejects with a `SecretsError`, `readPlatform` only before the first event. */
export interface PlatformService {
  /** Ends without the event `end` after the signal aborts. */
  readPlatform(
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncIterable<PlatformEvent>;
  /** Reads the planes that the portal has access to. Incomplete after the signal aborts. */
  readPlanes(
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<PlatformPlanes>;
}

export interface AuthorizedPlatformServiceOptions {
  inner: PlatformService;
  permissions: PermissionsService;
}

/** Checks the permission for all namespaces. */
export class AuthorizedPlatformService implements PlatformService {
  readonly #inner: PlatformService;
  readonly #permissions: PermissionsService;

  constructor(options: AuthorizedPlatformServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
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
