import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { EnabledSecretsConfig } from '../config';
import { createRequestContext, type RequestContext } from '../services';
import type { ClientProvider } from '../upstream';

/**
 * Finds out on whose behalf a request is; rejects with a 401 where that is not said.
 *
 * @param signal - cancels what OpenChoreo is asked on its behalf
 */
export type ContextProvider = (
  request: Request,
  signal?: AbortSignal,
) => Promise<RequestContext>;

export interface ContextProviderOptions {
  config: EnabledSecretsConfig;
  httpAuth: HttpAuthService;
  clients: ClientProvider;
}

export function createContextProvider({
  config,
  httpAuth,
  clients,
}: ContextProviderOptions): ContextProvider {
  const principals: Array<'user' | 'service'> =
    config.auth.mode === 'user' ? ['user'] : ['user', 'service'];
  return async (request, signal) =>
    createRequestContext({
      credentials: await httpAuth.credentials(request, { allow: principals }),
      client: clients.getClient(request, signal),
      request,
    });
}
