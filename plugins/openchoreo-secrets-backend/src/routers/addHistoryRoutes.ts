import type { RestoreRequest } from '@openchoreo-secrets/plugin-common';
import type { IRouter } from 'express';
import type { HistoryService } from '../services/history/HistoryService';
import { answer, toConditionalId } from './addSecretRoutes';
import type { ContextProvider } from './contextProvider';
import { takeBody } from './parseBody';

const DEFAULT_LIMIT = 20;
const ITEM = '/namespaces/:namespace/secrets/:name';

export interface HistoryRoutesOptions {
  service: HistoryService;
  getContext: ContextProvider;
}

/** Adds the routes of the earlier values of a secret. */
export function addHistoryRoutes(
  router: Pick<IRouter, 'get' | 'post'>,
  { service, getContext }: HistoryRoutesOptions,
): void {
  router.get(`${ITEM}/history`, async (request, response) => {
    const context = await getContext(request);
    const { namespace, name } = request.params;
    const { limit, before } = request.query;
    response.json(
      await service.getHistory(
        {
          namespace,
          name,
          limit: Number(limit ?? DEFAULT_LIMIT),
          ...(before && { before: Number(before) }),
        },
        context,
      ),
    );
  });

  router.post(`${ITEM}/restore`, async (request, response) => {
    const { version, keys } = takeBody<RestoreRequest>(request);
    const context = await getContext(request);
    const restored = await service.restoreSecret(
      { ...toConditionalId(request), version, ...(keys && { keys }) },
      context,
    );
    answer(response, restored);
  });
}
