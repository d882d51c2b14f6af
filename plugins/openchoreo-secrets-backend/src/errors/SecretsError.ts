import type { FieldError } from '@openchoreo-secrets/plugin-common';

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
  /** What happened, to which object, and what to do; shown to the person. */
  message: string;
  /** Tells cases apart that share a status. */
  code?: string;
  /** What is wrong with which field of the request. */
  fields?: FieldError[];
  /** When it is worth trying again. */
  retryAfterSeconds?: number;
  /** The exception of our own code behind a 500. It's logged without its message, and never sent. */
  bug?: unknown;
}

/**
 * An error that may be shown as it is: its texts are our own and it has no cause, so that nothing of
 * a request or of an upstream answer can leave with it. Named as in `@backstage/errors`.
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

  /** The exception of our own code that this error stands for. */
  get bug(): unknown {
    return this.#bug;
  }
}

/** Whether an HTTP status is one with which this backend answers errors. */
export function isErrorStatus(status: unknown): status is ErrorStatus {
  return typeof status === 'number' && Object.hasOwn(namesByStatus, status);
}
