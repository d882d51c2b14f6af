import { Router } from 'express';
import { envelope } from './responses';

/** `/v1/auth/token`: what a client may ask about its own token, which has been accepted before it gets here. */
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
