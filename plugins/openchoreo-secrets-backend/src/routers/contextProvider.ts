import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { anySignal } from '@openchoreo-secrets/openchoreo-client';
import { openApiSpec } from '@openchoreo-secrets/plugin-common';
import type { Request, Response } from 'express';
import type { EnabledSecretsConfig } from '../config';
import { assertPrincipalMayCall } from '../services/access/portalPermissions';
import {
  createRequestContext,
  type RequestContext,
} from '../services/RequestContext';
import type { ClientProvider } from '../upstream/clientProvider';

/**
 * Creates the context of a request. Rejects with a 401 without credentials, and with a 403 for service principals
 * without access to the operation.
 *
 * @param signal - cancels reads from OpenChoreo; by default at the deadline of the request or when the client has left
 */
export type ContextProvider = (
  request: Request,
  signal?: AbortSignal,
) => Promise<RequestContext>;

export interface ContextProviderOptions {
  config: EnabledSecretsConfig;
  httpAuth: HttpAuthService;
  clients: ClientProvider;
  logger: LoggerService;
}

export function createContextProvider({
  config,
  httpAuth,
  clients,
  logger,
}: ContextProviderOptions): ContextProvider {
  return async (request, signal = requestSignal(request, config.timeoutMs)) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    assertPrincipalMayCall(operationOf(request), credentials, config);
    return createRequestContext({
      credentials,
      client: clients.getClient(request, signal),
      followUpClient: clients.getClient(request),
      logger,
      request,
    });
  };
}

/** The `operationId` of each `METHOD /path` of the OpenAPI document, with the paths in Express's syntax. */
const operationIds = new Map<string, string>(
  Object.entries(openApiSpec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [
      `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      operationId,
    ]),
  ),
);

function operationOf({ method, route }: Request): string | undefined {
  return operationIds.get(`${method} ${route.path}`);
}

/** Creates a signal that aborts when the response has been sent or the client has left. */
export function closeSignal(response: Response): AbortSignal {
  const closed = new AbortController();
  // A response that was closed before, such as during authentication, emits no event.
  if (response.closed || response.destroyed) {
    closed.abort();
  }
  response.on('close', () => closed.abort());
  return closed.signal;
}

/**
 * Creates the signal that cancels the upstream reads of a request: at its deadline and, for reads, when the client has
 * left. A change that has started is finished even if the client has left.
 */
function requestSignal(request: Request, timeoutMs: number): AbortSignal {
  const deadline = AbortSignal.timeout(timeoutMs);
  const { method, res: response } = request;
  return method === 'GET' && response
    ? anySignal([deadline, closeSignal(response)])
    : deadline;
}
