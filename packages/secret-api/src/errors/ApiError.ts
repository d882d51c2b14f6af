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

/** An API error, returned as `{code, error}`. The message never contains a value. */
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

/** An unknown or expired list cursor. */
export class CursorError extends ApiError {
  constructor(text: string) {
    super(400, text);
  }
}

/** A malformed request, returned as plain text. */
export class UnreadableRequestError extends Error {
  override readonly name = 'UnreadableRequestError';
}

/** A body with an unsupported media type, charset, or encoding, returned as 415 in plain text. */
export class UnsupportedMediaTypeError extends Error {
  override readonly name = 'UnsupportedMediaTypeError';
}

/** A missing or rejected token, returned in the format of OpenChoreo's token check. */
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

/** Creates OpenChoreo's 403 error. */
export function forbidden(): ApiError {
  return new ApiError(
    403,
    'You do not have permission to perform this operation',
  );
}
