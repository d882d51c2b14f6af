/**
 * Why a call failed: `response` for an error response, `timeout`, `network` if the server couldn't be reached or closed
 * the connection, `aborted` if the caller canceled, `protocol` for a response that isn't OpenChoreo's, and `input`
 * if a name can't be part of a path, so the call wasn't made.
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
