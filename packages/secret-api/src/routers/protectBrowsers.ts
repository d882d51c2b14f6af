import type { RequestHandler } from 'express';
import { ApiError } from '../errors';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Prevents caching and content sniffing of responses. */
export const setSecurityHeaders: RequestHandler = (
  _request,
  response,
  next,
) => {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
};

/**
 * Responds 403 to requests that a web page can send to a server without sign-in: requests with another host name (DNS
 * rebinding), and requests with an `Origin` header, which browsers add and other clients don't.
 *
 * @param getPublicUrl - returns the public URL, whose host name is allowed
 */
export function refuseWebPages(getPublicUrl: () => string): RequestHandler {
  return (request, _response, next) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const allowed = [...LOOPBACK_NAMES, new URL(getPublicUrl()).hostname];
    if (
      !allowed.includes(host.toLowerCase()) ||
      request.headers.origin !== undefined
    ) {
      throw new ApiError(
        403,
        'this server has no sign-in and accepts requests from local programs only',
      );
    }
    next();
  };
}

/** Whether an address is reachable from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
