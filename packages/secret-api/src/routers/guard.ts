import express, {
  Router,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { UnsupportedMediaTypeError } from '../errors';
import type { Caller, Security } from '../security';

/** Size limit: Kubernetes accepts 1 MiB of values, which JSON escaping can make several times longer. */
const parseBody = express.json({
  limit: '10mb',
  strict: false,
  type: () => true,
});

/** Whether a request has a body. Without a body, the body parser returns an empty object. */
export function hasBody({ headers }: Request): boolean {
  return (
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > 0
  );
}

/** Requires JSON in UTF-8: web pages can send other media types without a CORS preflight. */
const requireJson: RequestHandler = (request, _response, next) => {
  const type = request.headers['content-type'] ?? '';
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1] ?? 'utf-8';
  if (
    hasBody(request) &&
    !(request.is('application/json') && charset.toLowerCase() === 'utf-8')
  ) {
    throw new UnsupportedMediaTypeError(
      'the body must be application/json in UTF-8',
    );
  }
  next();
};

/** Creates the middleware of all routes that need authentication: identifies the caller, then parses the body. */
export function createGuard(security: Security): RequestHandler {
  const identify: RequestHandler = (request, response, next) => {
    security.identify(request.headers.authorization).then(caller => {
      response.locals.caller = caller;
      next();
    }, next);
  };
  return Router().use(identify, requireJson, parseBody);
}

/** Returns the caller of a guarded route. */
export function callerOf(response: Response): Caller {
  return response.locals.caller;
}
