import type { RequestHandler, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError } from '../errors';
import { AuthorizedSecretService, type SecretService } from '../services';
import { callerOf } from './guard';
import { readCreateRequest, readUpdateRequest } from './readBody';
import { checkLimit, readPage } from './readPage';

const secrets = '/api/v1alpha1/namespaces/:namespace/secrets';
const secret = `${secrets}/:name`;

export interface SecretsRouterOptions {
  service: SecretService;
  /** Whether secret management is on; otherwise, all routes return 501. */
  isEnabled: boolean;
  guard: RequestHandler;
}

/** Creates the routes of the Secret Management API. */
export function createSecretsRouter(options: SecretsRouterOptions): Router {
  const { service, isEnabled, guard } = options;
  const router = PromiseRouter();
  const serviceFor = (response: Response): SecretService =>
    AuthorizedSecretService.create(service, callerOf(response));
  const assertEnabled: RequestHandler = (_request, _response, next) => {
    if (!isEnabled) {
      throw new ApiError(501, 'Secret API is disabled on this server');
    }
    next();
  };

  router.get(
    secrets,
    checkLimit,
    guard,
    assertEnabled,
    async (request, response) => {
      const { namespace } = request.params;
      response.json(
        await serviceFor(response).list(namespace, readPage(request)),
      );
    },
  );

  router.post(secrets, guard, async (request, response) => {
    const body = readCreateRequest(request);
    assertEnabled(request, response, () => undefined);
    const created = await serviceFor(response).create(
      request.params.namespace,
      body,
    );
    response.status(201).json(created);
  });

  router.get(secret, guard, assertEnabled, async (request, response) => {
    const { namespace, name } = request.params;
    response.json(await serviceFor(response).get(namespace, name));
  });

  router.put(secret, guard, async (request, response) => {
    const body = readUpdateRequest(request);
    assertEnabled(request, response, () => undefined);
    const { namespace, name } = request.params;
    response.json(await serviceFor(response).update(namespace, name, body));
  });

  router.delete(secret, guard, assertEnabled, async (request, response) => {
    const { namespace, name } = request.params;
    await serviceFor(response).delete(namespace, name);
    response.status(204).end();
  });

  return router;
}
