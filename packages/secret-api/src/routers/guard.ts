import express, { Router, type RequestHandler, type Response } from 'express';
import type { Caller, Security } from '../security';

/** Kubernetes takes 1 MiB of values, which JSON may write several times as long. */
const parseBody = express.json({
  limit: '10mb',
  strict: false,
  type: () => true,
});

/** Stands before every route that is not public: tells who asks, then reads the body. */
export function createGuard(security: Security): RequestHandler {
  const identify: RequestHandler = (request, response, next) => {
    security.identify(request.headers.authorization).then(caller => {
      response.locals.caller = caller;
      next();
    }, next);
  };
  return Router().use(identify, parseBody);
}

/** Who asks, on a route behind the guard. */
export function callerOf(response: Response): Caller {
  return response.locals.caller;
}
