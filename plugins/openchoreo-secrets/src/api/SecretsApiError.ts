import type { ErrorBody, FieldError } from '@openchoreo-secrets/plugin-common';
import { readJson } from './readJson';

/** The data of an `error` event, in Backstage's format. */
interface ErrorEventBody extends ErrorBody {
  response: { statusCode: number };
}

/**
 * A failed request, with a message that can be shown. Contains nothing of the request. `status` is 0 if the backend
 * can't be reached.
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
    const body: Partial<ErrorBody> = await response
      .text()
      .then(readJson)
      .catch(() => ({}));
    return new SecretsApiError(response.status, body.error ?? {});
  }

  /** For a response that began well. */
  static fromEvent({ error, response }: ErrorEventBody): SecretsApiError {
    return new SecretsApiError(response.statusCode, error);
  }

  static unreachable(): SecretsApiError {
    return new SecretsApiError(0, {
      message:
        "Can't reach the portal's backend. Check the connection, then try again.",
    });
  }
}
