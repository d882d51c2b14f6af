import type {
  CreateSecretRequest,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError } from '../errors';
import type { SecretService } from '../services';
import { readObject } from './readBody';
import { checkLimit, readPage } from './readPage';

const secrets = '/api/v1alpha1/namespaces/:namespace/secrets';
const secret = `${secrets}/:name`;

export interface SecretsRouterOptions {
  service: SecretService;
  /** Whether the feature is on; all routes answer 501 otherwise. */
  isEnabled: boolean;
}

/** The five secret endpoints. */
export function createSecretsRouter(options: SecretsRouterOptions): Router {
  const { service, isEnabled } = options;
  const router = PromiseRouter();
  const assertEnabled: RequestHandler = (_request, _response, next) => {
    if (!isEnabled) {
      throw new ApiError(501, 'Secret API is disabled on this server');
    }
    next();
  };

  router.get(secrets, checkLimit, assertEnabled, async (request, response) => {
    const { namespace } = request.params;
    response.json(await service.list(namespace, readPage(request)));
  });

  router.post(secrets, async (request, response) => {
    const body = readObject<CreateSecretRequest>(request, [
      'data',
      'labels',
      'targetPlane',
    ]);
    assertEnabled(request, response, () => undefined);
    const created = await service.create(request.params.namespace, body);
    response.status(201).json(created);
  });

  router.get(secret, assertEnabled, async (request, response) => {
    const { namespace, name } = request.params;
    response.json(await service.get(namespace, name));
  });

  router.put(secret, async (request, response) => {
    const body = readObject<UpdateSecretRequest>(request, ['data', 'labels']);
    assertEnabled(request, response, () => undefined);
    const { namespace, name } = request.params;
    response.json(await service.update(namespace, name, body));
  });

  router.delete(secret, assertEnabled, async (request, response) => {
    const { namespace, name } = request.params;
    await service.delete(namespace, name);
    response.status(204).end();
  });

  return router;
}
