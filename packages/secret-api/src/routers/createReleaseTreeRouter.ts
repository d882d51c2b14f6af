import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError, forbidden } from '../errors';
import type { Clusters } from '../kubernetes';
import { pathOfObject, viewAction } from '../security';
import { openChoreoKind } from '../services/objects';
import {
  readReleaseTree,
  type ReleaseBindingObject,
} from '../services/releaseTree';
import { callerOf } from './guard';

export interface ReleaseTreeRouterOptions {
  clusters: Clusters;
  guard: RequestHandler;
}

/** What of a release is on its plane, to be seen by those who may see the release. */
export function createReleaseTreeRouter(
  options: ReleaseTreeRouterOptions,
): Router {
  const { clusters, guard } = options;
  const router = PromiseRouter();
  const kind = openChoreoKind('ReleaseBinding');
  const action = viewAction(kind.kind);

  router.get(
    '/api/v1/namespaces/:namespace/releasebindings/:name/k8sresources/tree',
    guard,
    async (request, response) => {
      const { namespace, name } = request.params;
      const caller = callerOf(response);
      const reference = { ...kind, metadata: { namespace, name } };
      if (!caller.mayWithin(action, pathOfObject(reference))) {
        throw forbidden();
      }
      const binding = await clusters.controlPlane.read<ReleaseBindingObject>(
        reference,
      );
      if (!binding) {
        throw new ApiError(404, 'ReleaseBinding not found');
      }
      if (!caller.may(action, pathOfObject({ ...binding, ...kind }))) {
        throw forbidden();
      }
      response.json(await readReleaseTree(clusters, binding));
    },
  );
  return router;
}
