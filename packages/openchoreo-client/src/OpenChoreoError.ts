/**
 * Where a call ended: the server answered with an error, did not answer in time, could not be reached
 * or hung up, was cancelled by the caller, answered something that is not its API, or was never made
 * because a name in its path was not one.
 *
 * @public
 */
export type OpenChoreoErrorKind =
  | 'response'
  | 'timeout'
  | 'network'
  | 'aborted'
  | 'protocol'
  | 'input';

/** @public */
export interface OpenChoreoErrorOptions {
  kind: OpenChoreoErrorKind;
  message: string;
  /** The HTTP status, where there was an answer. */
  status?: number;
  /** The server's own code, for example `CONFLICT` or `MISSING_TOKEN`. */
  code?: string;
  /** The origin of the URL, if the call got no answer of the API. */
  origin?: string;
}

/**
 * A call to OpenChoreo that failed. Carries what the server said, but never a body, a header or a
 * cause, so that it can be logged.
 *
 * @public
 */
export class OpenChoreoError extends Error {
  override readonly name = 'OpenChoreoError';
  readonly kind: OpenChoreoErrorKind;
  readonly status?: number;
  readonly code?: string;
  /** The origin of the URL, for people who run the call themselves. */
  readonly origin?: string;

  constructor({ kind, message, status, code, origin }: OpenChoreoErrorOptions) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.origin = origin;
  }
}
