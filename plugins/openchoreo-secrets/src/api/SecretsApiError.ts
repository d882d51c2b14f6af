import type { ErrorBody, FieldError } from '@openchoreo-secrets/plugin-common';

/**
 * What our backend answered instead of what it was asked for, in words for the person. Carries
 * nothing of the request. `status` is 0 where the backend could not be reached.
 */
export class SecretsApiError extends Error {
  override readonly name = 'SecretsApiError';
  readonly status: number;
  readonly code?: string;
  readonly fields: FieldError[];

  private constructor(status: number, error: Partial<ErrorBody['error']>) {
    super(error.message ?? `The portal's backend answered ${status}.`);
    this.status = status;
    this.code = error.code;
    this.fields = error.fields ?? [];
  }

  static async fromResponse(response: Response): Promise<SecretsApiError> {
    const body: Partial<ErrorBody> = await response.json().catch(() => ({}));
    return new SecretsApiError(response.status, body.error ?? {});
  }

  static unreachable(): SecretsApiError {
    return new SecretsApiError(0, {
      message:
        "The portal's backend cannot be reached. Check the connection and try again.",
    });
  }
}
