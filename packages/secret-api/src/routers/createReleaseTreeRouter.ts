import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Clusters } from '../kubernetes';
import { openChoreoKind } from '../services/objects';
import {
  readReleaseTree,
  type ReleaseBindingObject,
} from '../services/releaseTree';
import { callerOf } from './guard';
import { readVisible } from './readVisible';

export interface ReleaseTreeRouterOptions {
  clusters: Clusters;
  guard: RequestHandler;
  isFaithful?: boolean;
}

/** Creates the route that returns the objects of a release on its plane. Needs permission to view the release. */
export function createReleaseTreeRouter(
  options: ReleaseTreeRouterOptions,
): Router {
  const { clusters, guard, isFaithful } = options;
  const router = PromiseRouter();
  const kind = openChoreoKind('ReleaseBinding');

  router.get(
    '/api/v1/namespaces/:namespace/releasebindings/:name/k8sresources/tree',
    guard,
    async (request, response) => {
      const { namespace, name } = request.params;
      const binding = await readVisible<ReleaseBindingObject>({
        controlPlane: clusters.controlPlane,
        caller: callerOf(response),
        reference: { ...kind, metadata: { namespace, name } },
        notFound: 'ReleaseBinding not found',
        isFaithful,
      });
      response.json(await readReleaseTree(clusters, binding));
    },
  );
  return router;
}
