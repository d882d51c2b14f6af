import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ErrorBody } from '@openchoreo-secrets/plugin-common';
import type { ErrorRequestHandler } from 'express';
import { SecretsError } from './SecretsError';

/** The errors of Backstage's own services whose texts may be shown. */
const statusByName: Record<string, 400 | 401 | 403 | 404 | 503> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ServiceUnavailableError: 503,
};

/**
 * Answers errors in the shape of Backstage, with nothing but name, message, code and fields in it.
 * What is not known to be safe to show becomes a bare 500.
 */
export function createErrorMiddleware(
  logger: LoggerService,
): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const shown = toShownError(error);
    if (shown.status === 500) {
      logBug(logger, error instanceof SecretsError ? error.bug : error);
    }
    const { name, message, code, fields, retryAfterSeconds } = shown;
    const body: ErrorBody = {
      error: {
        name,
        message,
        ...(code && { code }),
        ...(fields && { fields }),
      },
    };
    if (retryAfterSeconds !== undefined) {
      response.set('Retry-After', String(retryAfterSeconds));
    }
    response.status(shown.status).json(body);
  };
}

function toShownError(error: unknown): SecretsError {
  if (error instanceof SecretsError) {
    return error;
  }
  const status = statusByName[nameOf(error)];
  return status && error instanceof Error
    ? new SecretsError({ status, message: error.message })
    : new SecretsError({
        status: 500,
        message: 'Something unexpected went wrong in the Secrets backend.',
      });
}

/** Logs an exception of our own code. Its message may quote a value, so that only its name and stack frames are logged. */
export function logBug(logger: LoggerService, error: unknown): void {
  logger.error(`Unexpected ${nameOf(error)}`, { stack: framesOf(error) });
}

/** Where an error came from, without its message. */
function framesOf(error: unknown): string {
  const stack = String(fieldOf(error, 'stack') ?? '');
  return stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n');
}

function nameOf(error: unknown): string {
  return String(fieldOf(error, 'name') ?? 'error');
}

function fieldOf(error: unknown, field: string): unknown {
  return typeof error === 'object' && error !== null
    ? Reflect.get(error, field)
    : undefined;
}
