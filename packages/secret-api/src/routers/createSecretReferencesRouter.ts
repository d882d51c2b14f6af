import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError, forbidden } from '../errors';
import { toPath } from '../security';
import { secretReferenceKind } from '../services/objects';
import type { ObjectsRouterOptions } from './createObjectsRouter';
import { callerOf } from './guard';

/** Creates the route that deletes a reference only. As with OpenChoreo, the objects on the plane stay. */
export function createSecretReferencesRouter(
  options: ObjectsRouterOptions,
): Router {
  const { controlPlane, guard } = options;
  const router = PromiseRouter();

  router.delete(
    '/api/v1/namespaces/:namespace/secretreferences/:name',
    guard,
    async (request, response) => {
      const { namespace, name } = request.params;
      const mayDelete = callerOf(response).may(
        'secretreference:delete',
        toPath({ namespace }),
      );
      if (!mayDelete) {
        throw forbidden();
      }
      const reference = {
        ...secretReferenceKind,
        metadata: { name, namespace },
      };
      if (!(await controlPlane.read(reference))) {
        throw new ApiError(404, 'SecretReference not found');
      }
      await controlPlane.delete(reference);
      response.status(204).end();
    },
  );

  return router;
}
