import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Caller } from '../security';

/** Writes one log entry as a JSON line. */
export type Log = (entry: Record<string, string | number>) => void;

const REQUEST_ID = /^[\w.-]{1,128}$/;

/** Probe paths, for which only failures are logged. */
const PROBES = ['/health', '/ready'];

/**
 * Logs each request without its query. The request ID correlates log lines; a new ID is generated if the caller didn't
 * send one.
 */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method, path } = request;
    const sent = request.get('x-request-id') ?? '';
    const id = REQUEST_ID.test(sent) ? sent : randomUUID();
    response.locals.requestId = id;
    response.on('close', () => {
      if (PROBES.includes(path) && response.statusCode === 200) {
        return;
      }
      log({
        message: response.writableFinished ? 'request' : 'request cut off',
        id,
        method,
        path,
        ...subjectOf(response),
        ...(response.writableFinished && { status: response.statusCode }),
        ms: Math.round(performance.now() - started),
      });
    });
    next();
  };
}

/** Returns the claim that identifies the caller; empty without sign-in. */
function subjectOf(response: Response): { subject?: string } {
  const caller: Caller | undefined = response.locals.caller;
  const { subject } = caller ?? {};
  return subject
    ? { subject: `${subject.claim}=${subject.values.join(',')}` }
    : {};
}

/** Returns the request ID. */
export function requestIdOf(response: Response): string {
  return response.locals.requestId;
}
