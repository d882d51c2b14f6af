import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError } from '../errors';
import type {
  Cluster,
  NamespaceObject,
  PlaneObject,
  SecretReferenceObject,
} from '../kubernetes';
import { listObjects } from '../services/listObjects';
import {
  namespaceKind,
  planeKind,
  secretReferenceKind,
} from '../services/objects';
import { toObjectMeta, toSecretReference } from '../services/toWire';
import { checkLimit, readPage } from './readPage';

const CONTROL_PLANE_NAMESPACES = 'openchoreo.dev/control-plane=true';

const planePaths = {
  DataPlane: '/api/v1/namespaces/:namespace/dataplanes',
  WorkflowPlane: '/api/v1/namespaces/:namespace/workflowplanes',
  ClusterDataPlane: '/api/v1/clusterdataplanes',
  ClusterWorkflowPlane: '/api/v1/clusterworkflowplanes',
};

interface ObjectParameters {
  namespace?: string;
  name: string;
}

/** What the control plane has besides secrets: namespaces, planes and references, to be read. */
export function createObjectsRouter(controlPlane: Cluster): Router {
  const router = PromiseRouter();

  addRoutes<NamespaceObject>('/api/v1/namespaces', {
    kind: namespaceKind,
    notFound: 'Namespace not found',
    ownSelector: CONTROL_PLANE_NAMESPACES,
    toWire: ({ metadata, status }) => ({
      metadata: toObjectMeta(metadata),
      status: { phase: status?.phase ?? 'Active' },
    }),
  });

  addRoutes<SecretReferenceObject>(
    '/api/v1/namespaces/:namespace/secretreferences',
    {
      kind: secretReferenceKind,
      notFound: 'SecretReference not found',
      toWire: toSecretReference,
    },
  );

  for (const [kind, path] of Object.entries(planePaths)) {
    addRoutes<PlaneObject>(path, {
      kind: planeKind(kind),
      notFound: `${kind} not found`,
      toWire: ({ apiVersion, metadata, spec, status }) => ({
        apiVersion,
        kind,
        metadata: toObjectMeta(metadata),
        spec: spec ?? {},
        status: status ?? {},
      }),
    });
  }

  return router;

  interface ResourceOptions<T> {
    kind: { apiVersion: string; kind: string };
    notFound: string;
    /** Holds for every list of the resource. */
    ownSelector?: string;
    toWire(object: T): object;
  }

  function addRoutes<T extends NamespaceObject | SecretReferenceObject>(
    path: string,
    { kind, notFound, ownSelector, toWire }: ResourceOptions<T>,
  ): void {
    router.get(path, checkLimit, async (request, response) => {
      const { namespace } = request.params as Partial<ObjectParameters>;
      const selector = [ownSelector, request.query.labelSelector];
      const page = await listObjects<T>(controlPlane, kind, readPage(request), {
        ...(namespace && { namespace }),
        labelSelector: selector.filter(Boolean).join(',') || undefined,
      });
      response.json({ ...page, items: page.items.map(toWire) });
    });

    router.get(`${path}/:name`, async (request, response) => {
      const { namespace, name } = request.params as ObjectParameters;
      const object = await controlPlane.read<T>({
        ...kind,
        metadata: { name, ...(namespace && { namespace }) },
      });
      if (!object) {
        throw new ApiError(404, notFound);
      }
      response.json(toWire(object));
    });
  }
}
