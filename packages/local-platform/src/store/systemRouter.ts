import { Router } from 'express';
import type { Seal } from './Seal';

const VERSION = '2.4.4+local-platform';

/** `/v1/sys`: the state of the store, which needs no token. */
export function createSystemRouter(seal: Seal): Router {
  const router = Router();
  router.get('/health', (_, response) => {
    response.status(seal.isSealed ? 503 : 200).json({
      initialized: true,
      sealed: seal.isSealed,
      standby: false,
      server_time_utc: Math.floor(Date.now() / 1000),
      version: VERSION,
    });
  });
  router.get('/seal-status', (_, response) => {
    response.json({
      type: 'shamir',
      initialized: true,
      sealed: seal.isSealed,
      t: 1,
      n: 1,
      progress: 0,
      version: VERSION,
    });
  });
  return router;
}
