import { Router } from 'express';
import { envelope } from './responses';

/** `/v1/auth/token`: looks up the client's own token, which an earlier handler has authenticated. */
export function createTokenRouter(): Router {
  const router = Router();
  router.get('/lookup-self', (_, response) => {
    response.json(
      envelope({
        display_name: 'root',
        policies: ['root'],
        renewable: false,
        ttl: 0,
        type: 'service',
      }),
    );
  });
  return router;
}
