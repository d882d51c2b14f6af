import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { ClusterError } from '../kubernetes';
import {
  ApiError,
  CursorError,
  UnauthenticatedError,
  UnreadableRequestError,
} from './ApiError';

/** Paths and methods that there are not, as plain text. */
export const answerNotFound: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain').send('404 page not found\n');
};

export interface ErrorMiddlewareOptions {
  logFailure(reason: string, response: Response): void;
  /** Answers 500 wherever the OpenChoreo server does. */
  isFaithful: boolean;
}

/**
 * Answers errors in the shapes of the OpenChoreo server. What is unexpected becomes a 500 without any
 * detail; of errors of the body parser, which quote the body, only their type is looked at.
 */
export function createErrorMiddleware({
  logFailure,
  isFaithful,
}: ErrorMiddlewareOptions): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    if (response.headersSent) {
      return;
    }
    if (error instanceof UnreadableRequestError) {
      response.status(400).type('text/plain').send(`${error.message}\n`);
      return;
    }
    if (error instanceof UnauthenticatedError) {
      response.status(401).json({ error: error.code, message: error.message });
      return;
    }
    if (error?.type === 'entity.parse.failed') {
      response
        .status(400)
        .type('text/plain')
        .send("can't decode JSON body: invalid JSON\n");
      return;
    }
    const shown =
      isFaithful && isOpaque(error) ? internalError() : toApiError(error);
    if (shown.status === 500) {
      logFailure(describe(error), response);
    }
    response
      .status(shown.status)
      .json({ code: shown.code, error: shown.message });
  };
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  if (error instanceof ClusterError && error.isUnreachable) {
    return new ApiError(503, `${error.cluster} cannot be reached`);
  }
  const isTooLarge =
    error instanceof Error && Reflect.get(error, 'type') === 'entity.too.large';
  return isTooLarge
    ? new ApiError(413, 'the request body is too large')
    : internalError();
}

/** What the OpenChoreo server does not explain. */
function isOpaque(error: unknown): boolean {
  return error instanceof ClusterError || error instanceof CursorError;
}

function internalError(): ApiError {
  return new ApiError(500, 'Internal server error');
}

function describe(error: unknown): string {
  return error instanceof ClusterError
    ? `${error.cluster} answered ${error.status} ${error.reason ?? ''}`
    : `unexpected ${error instanceof Error ? error.name : typeof error}`;
}
