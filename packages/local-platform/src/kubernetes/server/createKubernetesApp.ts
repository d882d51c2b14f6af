import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type Router,
} from 'express';
import PromiseRouter from 'express-promise-router';
import type { FaultSwitch } from '../../faults/FaultSwitch';
import { faultyAnswers } from '../../faults/faultyAnswers';
import { localOnly } from '../../http/localOnly';
import { authenticate, authorize, type RbacUser } from '../authorization/rbac';
import type { ResourceApi } from '../cluster/types';
import { resourceDefinitions } from '../resources/registry';
import { badRequest } from '../status/errors';
import { StatusError } from '../status/StatusError';
import { readBody } from './body';
import { createDiscoveryRouter } from './discovery';
import { createOpenApiRouter } from './openapi';
import { isTrue, readRequestInfo, type RequestInfo } from './RequestInfo';
import { handleResource } from './handleResource';

export interface KubernetesAppOptions {
  /** Clusters by URL path, such as `/` and `/clusters/dp-prod`. */
  clusters: ReadonlyMap<string, ServedCluster>;
  /** Whether startup is complete; `/readyz` returns 503 until then. */
  isReady(): boolean;
  /** Users by bearer token; if empty, tokens are ignored and every request is allowed. */
  users: ReadonlyMap<string, RbacUser>;
  /** Called with unexpected errors (bugs of the server). */
  onError(error: Error): void;
}

export interface ServedCluster {
  cluster: ResourceApi;
  /** Faults to inject into requests. */
  faults?: FaultSwitch;
}

/** Creates the Kubernetes HTTP API. */
export function createKubernetesApp(options: KubernetesAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(localOnly);
  app.use(readBody);
  const deepestFirst = [...options.clusters].sort(
    ([left], [right]) => right.length - left.length,
  );
  for (const [path, cluster] of deepestFirst) {
    app.use(path, createClusterRouter(cluster, options));
  }
  app.use(createErrorHandler(options.onError));
  return app;
}

function createClusterRouter(
  { cluster, faults }: ServedCluster,
  { isReady, users }: KubernetesAppOptions,
): Router {
  const router = PromiseRouter();
  if (faults) {
    router.use(faultyAnswers(faults));
  }
  router.get(['/healthz', '/livez'], (_, response) => {
    response.type('text/plain').send('ok');
  });
  router.get('/readyz', (_, response) => {
    const [code, text] = isReady() ? [200, 'ok'] : [503, 'not ready'];
    response.status(code).type('text/plain').send(text);
  });
  if (users.size > 0) {
    router.use((request, response, next) => {
      response.locals.user = authenticate(users, request.headers.authorization);
      next();
    });
  }
  router.use(createDiscoveryRouter(resourceDefinitions));
  router.use(createOpenApiRouter(resourceDefinitions));
  router.use((request, response) => {
    const info = readRequestInfo(resourceDefinitions, request.path);
    const user: RbacUser | undefined = response.locals.user;
    if (user) {
      for (const verb of verbsOf(request, info, cluster)) {
        authorize(cluster, user, { ...info, verb });
      }
    }
    handleResource({ cluster, info, request, response });
  });
  return router;
}

/** Returns the verbs that a request needs; a server-side apply that creates the object also needs `create`. */
function verbsOf(
  request: Request,
  { definition, namespace, name }: RequestInfo,
  cluster: ResourceApi,
): string[] {
  switch (request.method) {
    case 'POST':
      return ['create'];
    case 'PUT':
      return ['update'];
    case 'DELETE':
      return [name === undefined ? 'deletecollection' : 'delete'];
    case 'PATCH':
      return name !== undefined &&
        !cluster.find({ definition, namespace, name })
        ? ['patch', 'create']
        : ['patch'];
    default:
      if (name !== undefined) {
        return ['get'];
      }
      return [isTrue(request, 'watch') ? 'watch' : 'list'];
  }
}

function createErrorHandler(
  onError: (error: Error) => void,
): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const status = toStatusError(error);
    if (status.code >= 500) {
      onError(error);
    }
    response.status(status.code).json(status.toStatus());
  };
}

function toStatusError(error: unknown): StatusError {
  if (error instanceof StatusError) {
    return error;
  }
  const { status } = error as { status?: number };
  if (status && status < 500) {
    return badRequest('the body of the request could not be read');
  }
  return new StatusError({
    code: 500,
    reason: 'InternalError',
    message: 'Internal error occurred',
  });
}
