import type { RequestHandler } from 'express';

/** Hangs up on who has waited this long, without an answer, as the OpenChoreo server does (`write_timeout`). */
export function dropSlowRequests(milliseconds: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => request.socket.destroy(), milliseconds);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
