import type { IRouter } from 'express';
import type { NamespacesService } from '../services/namespaces/NamespacesService';
import type { ContextProvider } from './contextProvider';

export interface NamespaceRoutesOptions {
  service: NamespacesService;
  getContext: ContextProvider;
}

/** Adds the routes of namespaces. */
export function addNamespaceRoutes(
  router: Pick<IRouter, 'get'>,
  { service, getContext }: NamespaceRoutesOptions,
): void {
  router.get('/namespaces', async (request, response) => {
    const context = await getContext(request);
    response.json({ items: await service.listNamespaces(context) });
  });

  router.get(
    '/namespaces/:namespace/capabilities',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace } = request.params;
      response.json(await service.getCapabilities(namespace, context));
    },
  );

  router.get(
    '/namespaces/:namespace/target-planes',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace } = request.params;
      response.json({
        items: await service.listTargetPlanes(namespace, context),
      });
    },
  );
}
