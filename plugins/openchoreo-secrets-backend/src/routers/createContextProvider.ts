import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { openApiSpec } from '@openchoreo-secrets/plugin-common';
import type { Request } from 'express';
import type { EnabledSecretsConfig } from '../config';
import {
  assertPrincipalMayCall,
  createRequestContext,
  type RequestContext,
} from '../services';
import type { ClientProvider } from '../upstream';
import { requestSignal } from './requestSignals';

/**
 * Creates the context of a request. Rejects with a 401 without credentials, and with a 403 for service principals
 * that the operation isn't opened to.
 *
 * @param signal - ends the reads from OpenChoreo; by default when the time of the request is up or its reader has left
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

/** The `operationId` of each `METHOD /path` of the OpenAPI document, with paths as Express writes them. */
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
