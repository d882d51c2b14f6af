import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Caller } from '../security';

/** One thing that happened, as a line of JSON. */
export type Log = (entry: Record<string, string | number>) => void;

const REQUEST_ID = /^[\w.-]{1,128}$/;

/** Probes ask several times a minute. Only failures are of interest. */
const PROBES = ['/health', '/ready'];

/**
 * Writes a line for each request: its path has names only, and its query is left out. The id is that of the caller or a
 * new one, and tells which lines belong together.
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

/** The claim that decides what the caller may do; nothing without sign-in. */
function subjectOf(response: Response): { subject?: string } {
  const caller: Caller | undefined = response.locals.caller;
  const { subject } = caller ?? {};
  return subject
    ? { subject: `${subject.claim}=${subject.values.join(',')}` }
    : {};
}

/** The id of a request, as its log lines have it. */
export function requestIdOf(response: Response): string {
  return response.locals.requestId;
}
