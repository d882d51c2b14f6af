import type { Request, RequestHandler, Response } from 'express';

const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

const isLocal = ({ headers }: Request) =>
  LOCAL_HOSTS.includes((headers.host ?? '').replace(/:\d+$/, '').toLowerCase());

/**
 * Responds 403 to requests that a web page can send: requests with a foreign host name (DNS rebinding) and
 * requests with an `Origin` header, which browsers add and command line tools don't.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  if (isLocal(request) && request.headers.origin === undefined) {
    next();
    return;
  }
  refuse(response);
};

/** Like {@link localOnly}, but accepts form submissions from the server's own pages. */
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
    .send(
      'This development platform accepts requests from local programs only.\n',
    );
}
