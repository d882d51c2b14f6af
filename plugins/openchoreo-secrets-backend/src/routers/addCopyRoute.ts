import type { CopyRequest } from '@openchoreo-secrets/plugin-common';
import type { IRouter } from 'express';
import type { CopyService } from '../services/copy/CopyService';
import type { ContextProvider } from './contextProvider';
import { takeBody } from './parseBody';

export interface CopyRouteOptions {
  service: CopyService;
  getContext: ContextProvider;
}

/** Adds `POST .../copy`, which creates secrets with the values of another one. */
export function addCopyRoute(
  router: Pick<IRouter, 'post'>,
  { service, getContext }: CopyRouteOptions,
): void {
  router.post(
    '/namespaces/:namespace/secrets/:name/copy',
    async (request, response) => {
      const { targets } = takeBody<CopyRequest>(request);
      const context = await getContext(request);
      const { namespace, name } = request.params;
      response.json(
        await service.copySecret({ namespace, name, targets }, context),
      );
    },
  );
}
