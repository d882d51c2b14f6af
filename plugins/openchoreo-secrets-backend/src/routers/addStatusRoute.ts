import type { Status } from '@openchoreo-secrets/plugin-common';
import type { IRouter, RequestHandler } from 'express';
import type { SecretsConfig } from '../config';
import { SecretsError } from '../errors';

const DISABLED_REASON =
  'Secret management is switched off in this portal. Set openchoreo.features.secretManagement.enabled to true to switch it on.';

/** `GET /status`, the one route that answers while the feature is off. */
export function addStatusRoute(
  router: Pick<IRouter, 'get'>,
  config: SecretsConfig,
): void {
  const status: Status = config.isEnabled
    ? {
        enabled: true,
        reveal: config.isRevealAllowed,
        planeAccess: config.planes.length > 0,
      }
    : {
        enabled: false,
        reason: DISABLED_REASON,
        reveal: false,
        planeAccess: false,
      };
  router.get('/status', (_, response) => {
    response.json(status);
  });
}

/** Answers 501, before anything is read or asked, to all but the status while the feature is off. */
export function refuseWhileDisabled({
  isEnabled,
}: SecretsConfig): RequestHandler {
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
