import type { RequestHandler } from 'express';

const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Answers 403 to whatever a web page could send: requests under a foreign host name (DNS rebinding) and
 * requests with an `Origin`, which browsers add and command line tools do not.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (LOCAL_HOSTS.includes(host) && request.headers.origin === undefined) {
    next();
    return;
  }
  response
    .status(403)
    .type('text/plain')
    .send('This development platform answers local programs only.\n');
};
