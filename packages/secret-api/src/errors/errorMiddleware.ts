import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { ClusterError } from '../kubernetes';
import {
  ApiError,
  CursorError,
  UnauthenticatedError,
  UnreadableRequestError,
  UnsupportedMediaTypeError,
} from './ApiError';

/** Responds 404 in plain text to unknown paths and methods. */
export const answerNotFound: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain').send('404 page not found\n');
};

export interface ErrorMiddlewareOptions {
  logFailure(reason: string, response: Response): void;
  /** Whether to return 500 wherever the OpenChoreo server does. */
  isFaithful: boolean;
}

/**
 * Returns errors in the formats of the OpenChoreo server. Unexpected errors become a 500 without details. Messages of
 * the body parser are dropped, because they can contain the body.
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
    if (error instanceof UnsupportedMediaTypeError) {
      response.status(415).type('text/plain').send(`${error.message}\n`);
      return;
    }
    if (error instanceof UnauthenticatedError) {
      response.status(401).json({ error: error.code, message: error.message });
      return;
    }
    const parserError = describeParserError(error);
    if (parserError) {
      response
        .status(parserError.status)
        .type('text/plain')
        .send(`${parserError.message}\n`);
      return;
    }
    const shown =
      isFaithful && isOpaque(error) ? internalError() : toApiError(error);
    if (shown.status === 500) {
      logFailure(describeError(error), response);
    }
    response
      .status(shown.status)
      .json({ code: shown.code, error: shown.message });
  };
}

/** Describes an error of Express or its body parser by type and status; the messages can contain the request. */
function describeParserError(
  error: unknown,
): { status: number; message: string } | undefined {
  const { type, status } = Object(error) as { type?: string; status?: number };
  if (error instanceof URIError) {
    return { status: 400, message: 'the path has a malformed escape' };
  }
  switch (type) {
    case 'entity.parse.failed':
      return { status: 400, message: "can't decode JSON body: invalid JSON" };
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return {
        status: 415,
        message: 'the charset or content encoding of the body is not supported',
      };
    case 'entity.too.large':
    case undefined:
      return undefined;
    default:
      return status !== undefined && status >= 400 && status < 500
        ? { status: 400, message: "the request body can't be read" }
        : undefined;
  }
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

/** Whether the OpenChoreo server returns the error as a 500 without details. */
function isOpaque(error: unknown): boolean {
  return error instanceof ClusterError || error instanceof CursorError;
}

function internalError(): ApiError {
  return new ApiError(500, 'Internal server error');
}

/** Describes an error for the log, without request content. */
export function describeError(error: unknown): string {
  if (error instanceof ApiError) {
    return error.message;
  }
  if (error instanceof ClusterError && error.status === undefined) {
    return `${error.cluster} doesn't respond`;
  }
  return error instanceof ClusterError
    ? `${error.cluster} responded with ${error.status} ${
        error.reason ?? ''
      }`.trim()
    : `unexpected ${error instanceof Error ? error.name : typeof error}`;
}
