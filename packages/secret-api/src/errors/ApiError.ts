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

/** A request that could not be read at all, answered as plain text. */
export class UnreadableRequestError extends Error {
  override readonly name = 'UnreadableRequestError';
}
