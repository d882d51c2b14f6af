import type { RequestHandler } from 'express';

/** One thing that happened, as a line of JSON. */
export type Log = (entry: Record<string, string | number>) => void;

/** Writes a line for each request: its path has names only, and its query is left out. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method, path } = request;
    response.on('finish', () => {
      log({
        message: 'request',
        method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      });
    });
    next();
  };
}
