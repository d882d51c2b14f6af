import type { Status } from '@openchoreo-secrets/plugin-common';
import type { IRouter } from 'express';
import type { SecretsConfig } from '../config';
import { DISABLED_REASON } from './refuseWhileDisabled';

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
