import type { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { platformReadPermission } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
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
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: platformReadPermission }],
      { credentials: context.credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new SecretsError({
        status: 403,
        code: 'PORTAL_FORBIDDEN',
        message:
          'The permissions of this portal do not allow you to look across all namespaces.',
      });
    }
    yield* this.#inner.readPlatform(context, signal);
  }
}
