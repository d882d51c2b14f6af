import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { openApiSpec, type Status } from '@openchoreo-secrets/plugin-common';
import type { IRouter, RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SecretsConfig } from '../config';
import { createErrorMiddleware, SecretsError } from '../errors';
import type { SecretsMetrics } from '../metrics';
import type { Services } from '../services/createServices';
import type { ClientProvider } from '../upstream/clientProvider';
import { addCopyRoute } from './addCopyRoute';
import { addDeletedSecretsRoutes } from './addDeletedSecretsRoutes';
import { addHistoryRoutes } from './addHistoryRoutes';
import { addNamespaceRoutes } from './addNamespaceRoutes';
import { addPlatformRoutes } from './addPlatformRoutes';
import { addRestartRoutes } from './addRestartRoutes';
import { addRevealRoute, addSecretRoutes } from './addSecretRoutes';
import { addSyncRoutes } from './addSyncRoutes';
import { addUsageRoutes } from './addUsageRoutes';
import { createContextProvider } from './contextProvider';
import { parseBody } from './parseBody';

const DISABLED_REASON =
  'Secret management is off in this portal. To turn it on, set openchoreo.features.secretManagement.enabled to true.';

/** Replaces the validator's body parser, because its errors contain the body. */
const keepBody: RequestHandler = (_request, _response, next) => next();

/** Lets the portal's frontend read these headers from another origin. */
const exposeHeaders: RequestHandler = (_request, response, next) => {
  response.append('Access-Control-Expose-Headers', 'ETag, Retry-After');
  next();
};

/** Sends JSON without Express's `ETag`, which would be a hash of a revealed value. */
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
  /** These three are present while the feature is on. */
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
    // With references, the validator compiles the schemas of all responses before the first request, and never uses them.
    validatorOptions: { $refParser: { mode: 'dereference' } },
  });
  addStatusRoute(validated, config);
  if (config.isEnabled && services && clients && metrics) {
    const { copy, namespaces, restart, secrets, sync, usage } = services;
    const { deletedSecrets, history } = services;
    const getContext = createContextProvider({
      config,
      httpAuth,
      clients,
      logger,
    });
    addNamespaceRoutes(validated, { service: namespaces, getContext });
    addPlatformRoutes(validated, {
      ...services,
      getContext,
      logger,
      metrics,
    });
    addSecretRoutes(validated, { service: secrets, getContext, logger });
    addRevealRoute(validated, { service: secrets, getContext });
    addCopyRoute(validated, { service: copy, getContext });
    addHistoryRoutes(validated, { service: history, getContext });
    addDeletedSecretsRoutes(validated, {
      service: deletedSecrets,
      getContext,
    });
    addRestartRoutes(validated, { service: restart, getContext });
    addSyncRoutes(validated, { service: sync, getContext, metrics });
    addUsageRoutes(validated, { service: usage, getContext });
  }
  router.use(validated);
  router.use(createErrorMiddleware(logger));
  return router;
}

/** Adds `GET /status`, the only route that works while the feature is off. */
function addStatusRoute(
  router: Pick<IRouter, 'get'>,
  config: SecretsConfig,
): void {
  const status: Status = config.isEnabled
    ? {
        enabled: true,
        reveal: config.isRevealAllowed,
        planeAccess: config.planes.length > 0,
        history: config.stores.length > 0,
      }
    : {
        enabled: false,
        reason: DISABLED_REASON,
        reveal: false,
        planeAccess: false,
        history: false,
      };
  router.get('/status', (_, response) => {
    response.json(status);
  });
}

/** Responds with 501 to all other routes while the feature is off. */
function refuseWhileDisabled({ isEnabled }: SecretsConfig): RequestHandler {
  return (request, response, next) => {
    if (request.path === '/status') {
      response.set('Cache-Control', 'private, max-age=5');
      next();
      return;
    }
    response.set('Cache-Control', 'no-store');
    if (isEnabled) {
      next();
      return;
    }
    throw new SecretsError({
      status: 501,
      code: 'FEATURE_DISABLED',
      message: DISABLED_REASON,
    });
  };
}
