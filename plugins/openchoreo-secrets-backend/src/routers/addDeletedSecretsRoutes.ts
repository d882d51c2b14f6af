import type { IRouter } from 'express';
import type { DeletedSecretsService } from '../services/deletedSecrets/DeletedSecretsService';
import type { ContextProvider } from './contextProvider';

export interface DeletedSecretsRoutesOptions {
  service: DeletedSecretsService;
  getContext: ContextProvider;
}

/** Adds the routes of secrets that don't exist anymore. */
export function addDeletedSecretsRoutes(
  router: Pick<IRouter, 'get'>,
  { service, getContext }: DeletedSecretsRoutesOptions,
): void {
  router.get(
    '/namespaces/:namespace/deleted-secrets',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace } = request.params;
      response.json(await service.listDeletedSecrets(namespace, context));
    },
  );

  router.get('/platform/deleted-secrets', async (request, response) => {
    const context = await getContext(request);
    response.json(await service.listAllDeletedSecrets(context));
  });
}
