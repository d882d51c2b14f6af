import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { openApiSpec } from '@openchoreo-secrets/plugin-common';
import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SecretsConfig } from '../config';
import { createErrorMiddleware } from '../errors';
import type { SecretsMetrics } from '../metrics';
import type { Services } from '../services';
import type { ClientProvider } from '../upstream';
import { addNamespaceRoutes } from './addNamespaceRoutes';
import { addPlatformRoutes } from './addPlatformRoutes';
import { addRevealRoute } from './addRevealRoute';
import { addSecretRoutes } from './addSecretRoutes';
import { addStatusRoute, refuseWhileDisabled } from './addStatusRoute';
import { addSyncRoutes } from './addSyncRoutes';
import { addUsageRoutes } from './addUsageRoutes';
import { createContextProvider } from './createContextProvider';
import { parseBody } from './parseBody';

/** Replaces the validator's own body parser, whose errors quote the body. */
const keepBody: RequestHandler = (_request, _response, next) => next();

/** Lets scripts of another origin (the portal's frontend) read these headers. */
const exposeHeaders: RequestHandler = (_request, response, next) => {
  response.append('Access-Control-Expose-Headers', 'ETag, Retry-After');
  next();
};

/** Sends JSON without Express's `ETag`, which would be a hash of the answer and so of a revealed value. */
const sendJsonWithoutHash: RequestHandler = (_request, response, next) => {
  response.json = body =>
    response
      .type('application/json')
      .end(JSON.stringify(body)) as typeof response;
  next();
};

export interface RouterOptions {
  config: SecretsConfig;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  /** All three are present while the feature is on. */
  services?: Services;
  clients?: ClientProvider;
  metrics?: SecretsMetrics;
}

/**
 * Creates the HTTP API of the plugin, which the OpenAPI document in `common` describes and validates. It is a plain
 * router: a nested `express()` would ignore `backend.trustProxy`, and the audit log would record the proxy's address.
 */
export function createRouter(options: RouterOptions): Router {
  const { config, httpAuth, logger, services, clients, metrics } = options;
  const router = PromiseRouter();
  router.use(sendJsonWithoutHash);
  router.use(refuseWhileDisabled(config));
  router.use(exposeHeaders);
  router.use(parseBody);
  const validated = createValidatedOpenApiRouter(openApiSpec, {
    middleware: [keepBody],
  });
  addStatusRoute(validated, config);
  if (config.isEnabled && services && clients && metrics) {
    const { namespaces, secrets, sync, usage } = services;
    const getContext = createContextProvider({
      config,
      httpAuth,
      clients,
      logger,
    });
    addNamespaceRoutes(validated, { service: namespaces, getContext });
    addPlatformRoutes(validated, { ...services, getContext, metrics });
    addSecretRoutes(validated, { service: secrets, getContext });
    addRevealRoute(validated, { service: secrets, getContext });
    addSyncRoutes(validated, { service: sync, getContext, metrics });
    addUsageRoutes(validated, { service: usage, getContext });
  }
  router.use(validated);
  router.use(createErrorMiddleware(logger));
  return router;
}
