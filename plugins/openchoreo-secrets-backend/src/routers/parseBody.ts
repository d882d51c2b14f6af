import express, { type Request, type RequestHandler } from 'express';
import { SecretsError } from '../errors';

/** A secret has up to 1 MiB of values, and JSON escapes can multiply its size. */
const parseJson = express.json({ limit: '4mb' });

/**
 * Parses JSON bodies. An unreadable body is the client's error (4xx). The parser's own error is dropped because it
 * contains the body.
 */
export const parseBody: RequestHandler = (request, response, next) =>
  parseJson(request, response, (error?: unknown) =>
    next(error === undefined ? undefined : toBodyError(error)),
  );

/** Removes the body from the request, so that nothing can log it with the request. */
export function takeBody<T>(request: Request): T {
  const { body } = request;
  request.body = undefined;
  return body;
}

function toBodyError(error: unknown): SecretsError {
  switch (Object(error).type) {
    case 'entity.too.large':
      return new SecretsError({
        status: 413,
        message:
          'The request is larger than 4 MiB. A secret can have up to 1 MiB.',
      });
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new SecretsError({
        status: 415,
        message:
          "The server can't read this charset or content encoding. Send JSON as UTF-8.",
      });
    default:
      return new SecretsError({
        status: 400,
        message: "The request body isn't valid JSON.",
      });
  }
}
