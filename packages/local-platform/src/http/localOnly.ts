import type { Request, RequestHandler, Response } from 'express';

const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

const isLocal = ({ headers }: Request) =>
  LOCAL_HOSTS.includes((headers.host ?? '').replace(/:\d+$/, '').toLowerCase());

/**
 * Answers 403 to whatever a web page could send: requests under a foreign host name (DNS rebinding) and
 * requests with an `Origin`, which browsers add and command line tools do not.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  if (isLocal(request) && request.headers.origin === undefined) {
    next();
    return;
  }
  refuse(response);
};

/** As {@link localOnly}, for a server with pages of its own, whose forms it takes. */
export const localPages: RequestHandler = (request, response, next) => {
  const { host, origin } = request.headers;
  const isOwn = origin === undefined || origin === `http://${host}`;
  if (isLocal(request) && isOwn) {
    next();
    return;
  }
  refuse(response);
};

function refuse(response: Response): void {
  response
    .status(403)
    .type('text/plain')
    .send('This development platform answers local programs only.\n');
}
