import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { openApiSpec } from '@openchoreo-secrets/plugin-common';
import express, { type RequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SecretsConfig } from '../config';
import { createErrorMiddleware } from '../errors';
import type { Services } from '../services';
import type { ClientProvider } from '../upstream';
import { addNamespaceRoutes } from './addNamespaceRoutes';
import { addPlatformRoutes } from './addPlatformRoutes';
import { addRevealRoute } from './addRevealRoute';
import { addSecretRoutes } from './addSecretRoutes';
import { addStatusRoute } from './addStatusRoute';
import { addSyncRoutes } from './addSyncRoutes';
import { addUsageRoutes } from './addUsageRoutes';
import { createContextProvider } from './createContextProvider';
import { refuseWhileDisabled } from './refuseWhileDisabled';

/** A secret has 1 MiB of values, which JSON may write several times as long. */
const MAX_BODY_SIZE = '4mb';

/** In place of the validator's own body parser, whose errors would quote the body. */
const keepBody: RequestHandler = (_request, _response, next) => next();

/** A browser shows scripts of another origin these headers only where it is told to. */
const exposeHeaders: RequestHandler = (_request, response, next) => {
  response.append('Access-Control-Expose-Headers', 'ETag, Retry-After');
  next();
};

export interface RouterOptions {
  config: SecretsConfig;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  /** Both are there when the feature is on. */
  services?: Services;
  clients?: ClientProvider;
}

/** The HTTP side of the plugin, as the OpenAPI document in `common` describes and enforces it. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { config, httpAuth, logger, services, clients } = options;
  const router = PromiseRouter();
  router.use(refuseWhileDisabled(config));
  router.use(exposeHeaders);
  router.use(express.json({ limit: MAX_BODY_SIZE }));
  const validated = createValidatedOpenApiRouter(openApiSpec, {
    middleware: [keepBody],
  });
  addStatusRoute(validated, config);
  if (config.isEnabled && services && clients) {
    const { namespaces, secrets, sync, usage } = services;
    const getContext = createContextProvider({ config, httpAuth, clients });
    addNamespaceRoutes(validated, { service: namespaces, getContext });
    addPlatformRoutes(validated, { ...services, getContext });
    addSecretRoutes(validated, { service: secrets, getContext });
    addRevealRoute(validated, { service: secrets, getContext });
    addSyncRoutes(validated, { service: sync, getContext });
    addUsageRoutes(validated, { service: usage, getContext });
  }
  router.use(validated);
  router.use(createErrorMiddleware(logger));
  // Express would hash every answer into an ETag, a revealed value too; an app can be told not to.
  return express().disable('etag').disable('x-powered-by').use(router);
}
