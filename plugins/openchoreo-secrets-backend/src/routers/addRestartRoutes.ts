import type { RestartRequest } from '@openchoreo-secrets/plugin-common';
import type { IRouter } from 'express';
import type { RestartService } from '../services/restart/RestartService';
import type { ContextProvider } from './contextProvider';
import { takeBody } from './parseBody';

const ITEM = '/namespaces/:namespace/secrets/:name';

export interface RestartRoutesOptions {
  service: RestartService;
  getContext: ContextProvider;
}

/** Adds the routes that list and restart the workloads that use a secret. */
export function addRestartRoutes(
  router: Pick<IRouter, 'get' | 'post'>,
  { service, getContext }: RestartRoutesOptions,
): void {
  router.get(`${ITEM}/workloads`, async (request, response) => {
    const context = await getContext(request);
    const { namespace, name } = request.params;
    const { key = [], savedSecondsAgo, restartedAt } = request.query;
    const list = await service.listWorkloads(
      {
        namespace,
        name,
        keys: [key].flat().map(String),
        ...(savedSecondsAgo !== undefined && {
          savedSecondsAgo: Number(savedSecondsAgo),
        }),
        ...(restartedAt && { restartedAt: String(restartedAt) }),
      },
      context,
    );
    response.json(list);
  });

  router.post(`${ITEM}/restart`, async (request, response) => {
    const { anyway = false, ...body } = takeBody<RestartRequest>(request);
    const context = await getContext(request);
    const { namespace, name } = request.params;
    response.json(
      await service.restartWorkloads(
        { namespace, name, anyway, ...body },
        context,
      ),
    );
  });
}
