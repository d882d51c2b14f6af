import express, {
  Router,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { UnsupportedMediaTypeError } from '../errors';
import type { Caller, Security } from '../security';

/** Kubernetes accepts 1 MiB of values; escaped in JSON they can be several times as long. */
const parseBody = express.json({
  limit: '10mb',
  strict: false,
  type: () => true,
});

/** Whether a request announces a body, which the body parser reads as an empty object where there is none. */
export function hasBody({ headers }: Request): boolean {
  return (
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > 0
  );
}

/** A web page can send other types than JSON without asking first. The body parser would take any `utf-` charset. */
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

/** Guards every route that isn't public: identifies the caller, then reads the body. */
export function createGuard(security: Security): RequestHandler {
  const identify: RequestHandler = (request, response, next) => {
    security.identify(request.headers.authorization).then(caller => {
      response.locals.caller = caller;
      next();
    }, next);
  };
  return Router().use(identify, requireJson, parseBody);
}

/** The caller of a guarded route. */
export function callerOf(response: Response): Caller {
  return response.locals.caller;
}
