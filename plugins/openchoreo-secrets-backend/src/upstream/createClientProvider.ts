import {
  createOpenChoreoClient,
  type OpenChoreoClient,
  type ObservedCall,
  type OpenChoreoClientOptions,
} from '@openchoreo-secrets/openchoreo-client';
import type { Request } from 'express';
import type { EnabledSecretsConfig } from '../config';
import { SecretsError } from '../errors';
import { ClientCredentialsTokens, createServiceFetch } from './serviceIdentity';

/** In which the frontend sends the person's own OpenChoreo token, as OpenChoreo's portals do. */
export const USER_TOKEN_HEADER = 'x-openchoreo-token';

/** Gives the client with which OpenChoreo is asked on behalf of a request. */
export interface ClientProvider {
  /**
   * Throws a 401 where the request does not bring what it takes.
   *
   * @param signal - cancels all reads of the client
   */
  getClient(request: Request, signal?: AbortSignal): OpenChoreoClient;
  /** The client that needs no request; absent where each person asks with a token of their own. */
  serviceClient?: OpenChoreoClient;
}

/** The provider of the configured mode; there is no fallback from one mode to another. */
export function createClientProvider(
  config: EnabledSecretsConfig,
  observe: (call: ObservedCall) => void,
): ClientProvider {
  const { baseUrl, timeoutMs, auth } = config;
  if (auth.mode === 'user') {
    return {
      getClient: (request, signal) =>
        createOpenChoreoClient({
          baseUrl,
          timeoutMs,
          observe,
          signal,
          token: readUserToken(request.header(USER_TOKEN_HEADER)),
        }),
    };
  }
  const options: OpenChoreoClientOptions = {
    baseUrl,
    timeoutMs,
    observe,
    ...(auth.mode === 'client-credentials' && {
      fetch: createServiceFetch(ClientCredentialsTokens.create(auth)),
    }),
  };
  const client = createOpenChoreoClient(options);
  return {
    getClient: (_, signal) =>
      signal ? createOpenChoreoClient({ ...options, signal }) : client,
    serviceClient: client,
  };
}

function readUserToken(token: string | undefined): string {
  if (!token || !/^[\x21-\x7e]+$/.test(token)) {
    throw new SecretsError({
      status: 401,
      code: 'OPENCHOREO_TOKEN_MISSING',
      message:
        'Your OpenChoreo sign-in is missing. Sign in to OpenChoreo and try again.',
    });
  }
  return token;
}
