import type { IRouter } from 'express';
import type { UsageService } from '../services/usage/UsageService';
import type { ContextProvider } from './contextProvider';

export interface UsageRoutesOptions {
  service: UsageService;
  getContext: ContextProvider;
}

/** Adds the routes of usage: which components refer to which secrets. */
export function addUsageRoutes(
  router: Pick<IRouter, 'get'>,
  { service, getContext }: UsageRoutesOptions,
): void {
  router.get('/namespaces/:namespace/usage', async (request, response) => {
    const context = await getContext(request);
    const { namespace } = request.params;
    response.json(await service.getNamespaceUsage(namespace, context));
  });

  router.get(
    '/namespaces/:namespace/secrets/:name/usage',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace, name } = request.params;
      response.json(await service.getSecretUsage({ namespace, name }, context));
    },
  );

  router.get(
    '/namespaces/:namespace/components/:component/secrets',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace, component } = request.params;
      response.json(
        await service.getComponentSecrets({ namespace, component }, context),
      );
    },
  );
}
