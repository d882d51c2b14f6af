import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { openApiSpec } from '@openchoreo-secrets/plugin-common';
import express, { type RequestHandler, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SecretsConfig } from '../config';
import { createErrorMiddleware } from '../errors';
import type { SecretsService } from '../services';
import type { ClientProvider } from '../upstream';
import { addSecretRoutes } from './addSecretRoutes';
import { addStatusRoute } from './addStatusRoute';
import { refuseWhileDisabled } from './refuseWhileDisabled';

/** A secret has 1 MiB of values, which JSON may write several times as long. */
const MAX_BODY_SIZE = '4mb';

/** In place of the validator's own body parser, whose errors would quote the body. */
const keepBody: RequestHandler = (_request, _response, next) => next();

export interface RouterOptions {
  config: SecretsConfig;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  /** Both are there when the feature is on. */
  service?: SecretsService;
  clients?: ClientProvider;
}

/** The HTTP side of the plugin, as the OpenAPI document in `common` describes and enforces it. */
export function createRouter(options: RouterOptions): Router {
  const { config, httpAuth, logger, service, clients } = options;
  const router = PromiseRouter();
  router.use(refuseWhileDisabled(config));
  router.use(express.json({ limit: MAX_BODY_SIZE }));
  const validated = createValidatedOpenApiRouter(openApiSpec, {
    middleware: [keepBody],
  });
  addStatusRoute(validated, config);
  if (config.isEnabled && service && clients) {
    addSecretRoutes(validated, { config, httpAuth, service, clients });
  }
  router.use(validated);
  router.use(createErrorMiddleware(logger));
  return router;
}
