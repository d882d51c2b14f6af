import type { Request, RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type {
  Cluster,
  KubernetesObject,
  NamespaceObject,
  OwnedObject,
  PlaneObject,
  SecretReferenceObject,
} from '../kubernetes';
import { pathOfObject, toPath, viewAction, type Hierarchy } from '../security';
import type { ObjectFilter } from '../services/listMatching';
import { listObjects } from '../services/listObjects';
import {
  namespaceKind,
  openChoreoKind,
  secretReferenceKind,
} from '../services/objects';
import { toObject, toObjectMeta, toSecretReference } from '../services/toWire';
import { componentResources } from './componentResources';
import { callerOf } from './guard';
import { checkLimit, readPage } from './readPage';
import { readVisible } from './readVisible';

const CONTROL_PLANE_NAMESPACES = 'openchoreo.dev/control-plane=true';

const platformPaths = {
  DataPlane: '/api/v1/namespaces/:namespace/dataplanes',
  WorkflowPlane: '/api/v1/namespaces/:namespace/workflowplanes',
  ClusterDataPlane: '/api/v1/clusterdataplanes',
  ClusterWorkflowPlane: '/api/v1/clusterworkflowplanes',
  Workflow: '/api/v1/namespaces/:namespace/workflows',
  ClusterWorkflow: '/api/v1/clusterworkflows',
};

export interface ObjectsRouterOptions {
  controlPlane: Cluster;
  guard: RequestHandler;
  /**
   * Whether to behave like the OpenChoreo server: a label selector replaces the list's own selector, and hidden objects
   * get a different error than missing ones.
   */
  isFaithful?: boolean;
}

/**
 * Creates read-only routes for control plane objects: namespaces, planes, workflows, references, and components.
 * Reading an object needs the view action of its kind.
 */
export function createObjectsRouter(options: ObjectsRouterOptions): Router {
  const { controlPlane, guard, isFaithful } = options;
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

  for (const [kind, path] of Object.entries(platformPaths)) {
    addRoutes<PlaneObject>(path, {
      kind: openChoreoKind(kind),
      notFound: `${kind} not found`,
      toWire: toObject,
    });
  }

  for (const { kind, path, narrowedTo, createFilter } of componentResources) {
    addRoutes<OwnedObject>(path, {
      kind: openChoreoKind(kind),
      notFound: `${kind} not found`,
      ...(!isFaithful && { narrowedTo }),
      createFilter: request => createFilter(request, controlPlane),
      toWire: toObject,
    });
  }

  return router;

  interface ResourceOptions<T> {
    kind: { apiVersion: string; kind: string };
    notFound: string;
    /** Label selector of every list of the resource. */
    ownSelector?: string;
    /** Returns the project or component that a list is filtered by. */
    narrowedTo?(request: Request): Hierarchy;
    /** Creates a filter beyond Kubernetes selectors. */
    createFilter?(request: Request): Promise<ObjectFilter<T> | undefined>;
    toWire(object: T): object;
  }

  function addRoutes<T extends KubernetesObject>(
    path: string,
    {
      kind,
      notFound,
      ownSelector,
      narrowedTo,
      createFilter,
      toWire,
    }: ResourceOptions<T>,
  ): void {
    const action = viewAction(kind.kind);

    router.get(path, checkLimit, guard, async (request, response) => {
      const { namespace } = request.params;
      const caller = callerOf(response);
      const place = { namespace, ...narrowedTo?.(request) };
      if (!caller.mayWithin(action, toPath(place))) {
        response.json({ items: [], pagination: {} });
        return;
      }
      const asked = request.query.labelSelector;
      const selector = isFaithful
        ? [asked || ownSelector]
        : [ownSelector, asked];
      const page = await listObjects<T>(controlPlane, kind, readPage(request), {
        ...(namespace && { namespace }),
        labelSelector: selector.filter(Boolean).join(',') || undefined,
        matches: await createFilter?.(request),
        isVisible: object =>
          caller.may(action, pathOfObject({ ...object, ...kind })),
      });
      response.json({ ...page, items: page.items.map(toWire) });
    });

    router.get(`${path}/:name`, guard, async (request, response) => {
      const { namespace, name } = request.params;
      const object = await readVisible<T>({
        controlPlane,
        caller: callerOf(response),
        reference: {
          ...kind,
          metadata: { name, ...(namespace && { namespace }) },
        },
        notFound,
        isFaithful,
      });
      response.json(toWire(object));
    });
  }
}
