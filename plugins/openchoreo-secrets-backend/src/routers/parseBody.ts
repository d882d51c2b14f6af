import express, { type Request, type RequestHandler } from 'express';
import { SecretsError } from '../errors';

/** A secret has up to 1 MiB of values, which JSON can escape to several times the size. */
const parseJson = express.json({ limit: '4mb' });

/**
 * Parses JSON bodies. A body that can't be read is the client's error (4xx). The parser's own error is dropped,
 * because it quotes the body.
 */
export const parseBody: RequestHandler = (request, response, next) =>
  parseJson(request, response, (error?: unknown) =>
    next(error === undefined ? undefined : toBodyError(error)),
  );

/** Takes the body out of the request, so that nothing that logs requests can print it. */
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
        message: 'The request body is not valid JSON.',
      });
  }
}
