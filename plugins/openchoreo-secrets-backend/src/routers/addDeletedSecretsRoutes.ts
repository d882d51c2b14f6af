import type { IRouter } from 'express';
import type { DeletedSecretsService } from '../services/deletedSecrets/DeletedSecretsService';
import type { ContextProvider } from './contextProvider';

const ITEM = '/namespaces/:namespace/deleted-secrets/:name';

export interface DeletedSecretsRoutesOptions {
  service: DeletedSecretsService;
  getContext: ContextProvider;
}

/** Adds the routes of secrets that don't exist anymore. */
export function addDeletedSecretsRoutes(
  router: Pick<IRouter, 'get' | 'post' | 'delete'>,
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

  router.post(`${ITEM}/undo`, async (request, response) => {
    const context = await getContext(request);
    const { namespace, name } = request.params;
    const created = await service.undoDelete({ namespace, name }, context);
    response.status(201).json(created);
  });

  router.delete(ITEM, async (request, response) => {
    const context = await getContext(request);
    const { namespace, name } = request.params;
    const isDestroyed = await service.destroyDeletedSecret(
      { namespace, name },
      context,
    );
    response.status(isDestroyed ? 204 : 202).end();
  });
}
