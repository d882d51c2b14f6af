import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  createOpenChoreoClient,
  type ObservedCall,
  type OpenChoreoClient,
  type OpenChoreoClientOptions,
} from '@openchoreo-secrets/openchoreo-client';
import type { Request } from 'express';
import type { ClientCredentials, EnabledSecretsConfig } from '../config';
import { SecretsError } from '../errors';
import type { SecretsMetrics } from '../metrics';
import { bufferedFetch } from './bufferedFetch';
import {
  ClientCredentialsTokens,
  createServiceFetch,
} from './clientCredentials';

/** The header with the person's OpenChoreo token, as in OpenChoreo's portal. */
export const USER_TOKEN_HEADER = 'x-openchoreo-token';

/** Creates the OpenChoreo client for a request. */
export interface ClientProvider {
  /**
   * @param signal - cancels all reads of the client
   * @throws SecretsError (401) if the request has no OpenChoreo token but needs one
   */
  getClient(request: Request, signal?: AbortSignal): OpenChoreoClient;
  /** The client of the backend's own identity; absent where people use their own tokens. */
  serviceClient?: OpenChoreoClient;
}

/** Creates the provider for the configured mode, and never falls back to another mode. */
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
          fetch: bufferedFetch,
          token: readUserToken(request.header(USER_TOKEN_HEADER)),
        }),
    };
  }
  const options = serviceOptions(
    config,
    auth.mode === 'client-credentials' ? auth : undefined,
    observe,
  );
  const client = createOpenChoreoClient(options);
  return {
    getClient: (_, signal) =>
      signal ? createOpenChoreoClient({ ...options, signal }) : client,
    serviceClient: client,
  };
}

/**
 * Creates the client for work without a signed-in person. Returns `undefined` in mode `user` without
 * `openchoreo.secrets.background`.
 */
export function createBackgroundClient(
  config: EnabledSecretsConfig,
  observe: (call: ObservedCall) => void,
): OpenChoreoClient | undefined {
  const { background } = config;
  if (background) {
    return createOpenChoreoClient(serviceOptions(config, background, observe));
  }
  return createClientProvider(config, observe).serviceClient;
}

function serviceOptions(
  { baseUrl, timeoutMs }: EnabledSecretsConfig,
  credentials: ClientCredentials | undefined,
  observe: (call: ObservedCall) => void,
): OpenChoreoClientOptions {
  return {
    baseUrl,
    timeoutMs,
    observe,
    fetch: credentials
      ? createServiceFetch(new ClientCredentialsTokens(credentials))
      : bufferedFetch,
  };
}

function readUserToken(token: string | undefined): string {
  if (!token || !/^[\x21-\x7e]+$/.test(token)) {
    throw new SecretsError({
      status: 401,
      code: 'OPENCHOREO_TOKEN_MISSING',
      message: "You aren't signed in to OpenChoreo. Sign in, then try again.",
    });
  }
  return token;
}

export interface CallObserverOptions {
  logger: LoggerService;
  metrics: Pick<SecretsMetrics, 'recordUpstreamCall'>;
}

/**
 * Creates the observer of all calls to OpenChoreo. It logs each failed call once: as a warning if the server failed, for
 * debugging if the server refused the call or the caller canceled it.
 */
export function createCallObserver({
  logger,
  metrics,
}: CallObserverOptions): (call: ObservedCall) => void {
  return call => {
    metrics.recordUpstreamCall(call);
    const { outcome, status = 0, durationMs } = call;
    if (outcome === 'ok') {
      return;
    }
    const isRefusal = outcome === 'response' && status < 500;
    const level = isRefusal || outcome === 'aborted' ? 'debug' : 'warn';
    logger[level]('A call to OpenChoreo failed', {
      ...call,
      durationMs: Math.round(durationMs),
    });
  };
}
