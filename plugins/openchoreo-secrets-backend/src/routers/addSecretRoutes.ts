import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { CreateSecretRequest } from '@openchoreo-secrets/plugin-common';
import type { IRouter, Request } from 'express';
import type { EnabledSecretsConfig } from '../config';
import type { RequestContext, SecretsService } from '../services';
import type { ClientProvider } from '../upstream';
import { SecretValues } from '../values';

const DEFAULT_LIMIT = 100;

export interface SecretRoutesOptions {
  config: EnabledSecretsConfig;
  httpAuth: HttpAuthService;
  service: SecretsService;
  clients: ClientProvider;
}

/** The routes about namespaces and their secrets. */
export function addSecretRoutes(
  router: Pick<IRouter, 'get' | 'post'>,
  { config, httpAuth, service, clients }: SecretRoutesOptions,
): void {
  const principals: Array<'user' | 'service'> =
    config.auth.mode === 'user' ? ['user'] : ['user', 'service'];

  const createContext = async (request: Request): Promise<RequestContext> => ({
    credentials: await httpAuth.credentials(request, { allow: principals }),
    client: clients.getClient(request),
    request,
  });

  router.get('/namespaces', async (request, response) => {
    const context = await createContext(request);
    response.json({ items: await service.listNamespaces(context) });
  });

  router.get(
    '/namespaces/:namespace/capabilities',
    async (request, response) => {
      const context = await createContext(request);
      const { namespace } = request.params;
      response.json(await service.getCapabilities(namespace, context));
    },
  );

  router.get(
    '/namespaces/:namespace/target-planes',
    async (request, response) => {
      const context = await createContext(request);
      const { namespace } = request.params;
      response.json({
        items: await service.listTargetPlanes(namespace, context),
      });
    },
  );

  router.get('/namespaces/:namespace/secrets', async (request, response) => {
    const context = await createContext(request);
    const { limit, cursor } = request.query;
    const options = {
      namespace: request.params.namespace,
      limit: Number(limit ?? DEFAULT_LIMIT),
      ...(cursor && { cursor: String(cursor) }),
    };
    response.json(await service.listSecrets(options, context));
  });

  router.post('/namespaces/:namespace/secrets', async (request, response) => {
    const { data, ...secret } = takeBody<CreateSecretRequest>(request);
    const context = await createContext(request);
    const created = await service.createSecret(
      {
        ...secret,
        namespace: request.params.namespace,
        values: SecretValues.fromRecord(data),
      },
      context,
    );
    response.status(201).json(created);
  });
}

/** The body, which is no longer part of the request then, so that nothing that logs requests has it. */
function takeBody<T>(request: Request): T {
  const { body } = request;
  request.body = undefined;
  return body;
}
