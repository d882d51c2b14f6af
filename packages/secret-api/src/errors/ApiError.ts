const codesByStatus = {
  400: 'BAD_REQUEST',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_CONTENT',
  500: 'INTERNAL_ERROR',
  501: 'NOT_IMPLEMENTED',
  503: 'SERVICE_UNAVAILABLE',
} as const;

export type ApiStatus = keyof typeof codesByStatus;

/** An error of the API, answered as `{code, error}`. Its text never carries a value. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: ApiStatus;

  constructor(status: ApiStatus, text: string) {
    super(text);
    this.status = status;
  }

  get code(): string {
    return codesByStatus[this.status];
  }
}

/** A place in a list that there is not, or not any more. */
export class CursorError extends ApiError {
  constructor(text: string) {
    super(400, text);
  }
}

/** A request that could not be read at all, answered as plain text. */
export class UnreadableRequestError extends Error {
  override readonly name = 'UnreadableRequestError';
}

/** A request whose body is in a format, charset or encoding that isn't supported, answered 415 as plain text. */
export class UnsupportedMediaTypeError extends Error {
  override readonly name = 'UnsupportedMediaTypeError';
}

/** A request without a token that counts, answered in the shape of OpenChoreo's token check. */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError';
  readonly code: string;

  private constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }

  static missingToken(): UnauthenticatedError {
    return new UnauthenticatedError(
      'MISSING_TOKEN',
      'missing or invalid authentication token',
    );
  }

  static invalidToken(): UnauthenticatedError {
    return new UnauthenticatedError(
      'INVALID_TOKEN',
      'invalid or expired token',
    );
  }

  static invalidClaims(text: string): UnauthenticatedError {
    return new UnauthenticatedError('INVALID_CLAIMS', text);
  }
}

/** What OpenChoreo says to everybody who may not do something. */
export function forbidden(): ApiError {
  return new ApiError(
    403,
    'You do not have permission to perform this operation',
  );
}
