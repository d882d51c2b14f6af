import express, {
  type ErrorRequestHandler,
  type Express,
  type Router,
} from 'express';
import PromiseRouter from 'express-promise-router';
import type { FaultSwitch } from '../../faults/FaultSwitch';
import { faultyAnswers } from '../../faults/faultyAnswers';
import { kubernetesRefusals } from '../../faults/refusals';
import { localOnly } from '../../http/localOnly';
import type { ResourceApi } from '../cluster/types';
import { resourceDefinitions } from '../resources/registry';
import { badRequest } from '../status/errors';
import { StatusError } from '../status/StatusError';
import { readBody } from './body';
import { createDiscoveryRouter } from './discovery';
import { createOpenApiRouter } from './openapi';
import { readRequestInfo } from './RequestInfo';
import { handleResource } from './handleResource';

export interface KubernetesAppOptions {
  /** The clusters by the path under which they are served: `/`, `/clusters/dp-prod`. */
  clusters: ReadonlyMap<string, ServedCluster>;
  /** Whether all is set up that clients rely on; `/readyz` answers 503 until then. */
  isReady(): boolean;
  /** Told of failures that are the server's own fault. */
  onError(error: Error): void;
}

export interface ServedCluster {
  cluster: ResourceApi;
  /** What goes wrong on the way to it. */
  faults?: FaultSwitch;
}

/** The Kubernetes API over HTTP. */
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
    app.use(path, createClusterRouter(cluster, options.isReady));
  }
  app.use(createErrorHandler(options.onError));
  return app;
}

function createClusterRouter(
  { cluster, faults }: ServedCluster,
  isReady: () => boolean,
): Router {
  const router = PromiseRouter();
  if (faults) {
    router.use(faultyAnswers(faults, kubernetesRefusals));
  }
  router.get(['/healthz', '/livez'], (_, response) => {
    response.type('text/plain').send('ok');
  });
  router.get('/readyz', (_, response) => {
    const [code, text] = isReady() ? [200, 'ok'] : [503, 'not ready'];
    response.status(code).type('text/plain').send(text);
  });
  router.use(createDiscoveryRouter(resourceDefinitions));
  router.use(createOpenApiRouter(resourceDefinitions));
  router.use((request, response) => {
    const info = readRequestInfo(resourceDefinitions, request.path);
    handleResource({ cluster, info, request, response });
  });
  return router;
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
