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
  /** HTTP status; absent without a response. */
  status?: number;
  /** Error code of the server, such as `CONFLICT` or `MISSING_TOKEN`. */
  code?: string;
  /** Origin of the URL, if the call got no response from the API. */
  origin?: string;
}

/**
 * A failed call to OpenChoreo. Contains the server's error message, but never a body, header, or cause, so that the
 * error can be logged.
 *
 * @public
 */
export class OpenChoreoError extends Error {
  override readonly name = 'OpenChoreoError';
  readonly kind: OpenChoreoErrorKind;
  readonly status?: number;
  readonly code?: string;
  /** Origin of the URL, for command line users. */
  readonly origin?: string;

  constructor({ kind, message, status, code, origin }: OpenChoreoErrorOptions) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.origin = origin;
  }
}
