import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ErrorBody, FieldError } from '@openchoreo-secrets/plugin-common';
import type { ErrorRequestHandler } from 'express';

const namesByStatus = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  412: 'PreconditionFailedError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  422: 'UnprocessableContentError',
  428: 'PreconditionRequiredError',
  429: 'TooManyRequestsError',
  500: 'InternalError',
  501: 'NotImplementedError',
  502: 'BadGatewayError',
  503: 'ServiceUnavailableError',
  504: 'GatewayTimeoutError',
} as const;

/** The HTTP statuses with which this backend answers an error. */
export type ErrorStatus = keyof typeof namesByStatus;

export interface SecretsErrorOptions {
  status: ErrorStatus;
  /** Shown to the person: what happened, to which object, and what to do. */
  message: string;
  /** Distinguishes errors with the same status. */
  code?: string;
  /** The problems of single fields of the request. */
  fields?: FieldError[];
  retryAfterSeconds?: number;
  /** The exception of our own code that caused a 500. Its stack is logged; nothing of it is sent. */
  bug?: unknown;
}

/**
 * An error that is safe to show: its texts are our own and it has no cause, so it can't contain parts of a request or an
 * upstream response. Its names are those of `@backstage/errors`.
 */
export class SecretsError extends Error {
  override readonly name: string;
  readonly status: ErrorStatus;
  readonly code?: string;
  readonly fields?: FieldError[];
  readonly retryAfterSeconds?: number;
  readonly #bug: unknown;

  constructor(options: SecretsErrorOptions) {
    super(options.message);
    this.name = namesByStatus[options.status];
    this.status = options.status;
    this.code = options.code;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.#bug = options.bug;
  }

  /** The exception of our own code that caused this error. */
  get bug(): unknown {
    return this.#bug;
  }
}

/** Whether this backend answers errors with an HTTP status. */
export function isErrorStatus(status: unknown): status is ErrorStatus {
  return typeof status === 'number' && Object.hasOwn(namesByStatus, status);
}

/** Errors of Backstage's own services. Their messages are safe to show. */
const statusByName: Record<string, 400 | 401 | 403 | 404 | 503> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ServiceUnavailableError: 503,
};

/**
 * Answers errors in Backstage's format, with name, message, code, and fields only. An error that isn't known to be safe
 * to show becomes a 500 without details.
 */
export function createErrorMiddleware(
  logger: LoggerService,
): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { body, status, retryAfterSeconds } = toAnswer(error, logger);
    if (retryAfterSeconds !== undefined) {
      response.set('Retry-After', String(retryAfterSeconds));
    }
    response.status(status).json(body);
  };
}

/** An error as it is sent. */
export interface ErrorAnswer {
  status: ErrorStatus;
  body: ErrorBody;
  retryAfterSeconds?: number;
}

/** Returns what is sent for an error, and logs an exception of our own code. */
export function toAnswer(error: unknown, logger: LoggerService): ErrorAnswer {
  const shown = toShownError(error);
  if (shown.status === 500) {
    logBug(logger, error instanceof SecretsError ? error.bug : error);
  }
  const { status, name, message, code, fields, retryAfterSeconds } = shown;
  return {
    status,
    retryAfterSeconds,
    body: {
      error: {
        name,
        message,
        ...(code && { code }),
        ...(fields && { fields }),
      },
    },
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

/** Logs the name and stack frames of an exception of our own code. Its message may contain a value. */
export function logBug(logger: LoggerService, error: unknown): void {
  logger.error(`Unexpected ${nameOf(error)}`, { stack: framesOf(error) });
}

/** The stack without the message, which is its first lines. */
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
