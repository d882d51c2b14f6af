import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import { isErrorStatus, SecretsError } from '../errors';
import { TOKEN_REQUEST_FAILED } from './serviceIdentity';

/**
 * What became of a call to OpenChoreo, in words for the person who caused it.
 *
 * @param act - what was tried, as it stands after "You may not": "list secrets in acme-corp"
 */
export function toSecretsError(error: unknown, act: string): SecretsError {
  if (error instanceof SecretsError) {
    return error;
  }
  if (!(error instanceof OpenChoreoError)) {
    return new SecretsError({
      status: 500,
      message: `It was not possible to ${act}: something unexpected went wrong.`,
      bug: error,
    });
  }
  switch (error.kind) {
    case 'response':
      return error.code === TOKEN_REQUEST_FAILED
        ? fromTokenRequest(act)
        : fromResponse(error, act);
    // A call is cancelled by a shorter limit of time, or by who asked and does not wait for the answer any more.
    case 'aborted':
    case 'timeout':
      return new SecretsError({
        status: 504,
        message: `OpenChoreo did not answer in time, so it was not possible to ${act}. Try again in a moment.`,
      });
    case 'protocol':
      return new SecretsError({
        status: 502,
        message: `OpenChoreo answered something that is not its API, so it was not possible to ${act}. A platform engineer should check openchoreo.baseUrl.`,
      });
    case 'input':
      return new SecretsError({ status: 400, message: error.message });
    default:
      return new SecretsError({
        status: 503,
        message: `OpenChoreo cannot be reached, so it was not possible to ${act}. Try again in a moment.`,
      });
  }
}

/** The call wasn't sent, because the service identity got no token. */
function fromTokenRequest(act: string): SecretsError {
  return new SecretsError({
    status: 502,
    code: TOKEN_REQUEST_FAILED,
    message: `Can't get a token for OpenChoreo, so it was not possible to ${act}. A platform engineer should check tokenUrl, clientId, and clientSecret of openchoreo.secrets.auth.`,
  });
}

function fromResponse(error: OpenChoreoError, act: string): SecretsError {
  switch (error.status) {
    case 401:
      return new SecretsError({
        status: 401,
        code: 'OPENCHOREO_TOKEN_REJECTED',
        message: 'OpenChoreo does not accept your sign-in. Sign in again.',
      });
    case 403:
      return new SecretsError({
        status: 403,
        code: 'OPENCHOREO_FORBIDDEN',
        message: `OpenChoreo does not allow you to ${act}.`,
      });
    case 404:
      return new SecretsError({
        status: 404,
        message: `It was not possible to ${act}: OpenChoreo says "${error.message}".`,
      });
    case 501:
      return new SecretsError({
        status: 501,
        code: 'CONTROL_PLANE_FEATURE_DISABLED',
        message:
          'Secret management is switched off in the OpenChoreo control plane. A platform engineer switches it on with features.secretManagement.enabled=true of the control plane’s Helm chart.',
      });
    default:
      return fromOtherStatus(error, act);
  }
}

function fromOtherStatus(error: OpenChoreoError, act: string): SecretsError {
  const status = error.status ?? 0;
  if (status < 500 && isErrorStatus(status)) {
    return new SecretsError({
      status,
      message: `It was not possible to ${act}: OpenChoreo says "${error.message}".`,
    });
  }
  return new SecretsError({
    status: isErrorStatus(status) && status > 502 ? status : 502,
    message: `OpenChoreo failed (${error.status}), so it was not possible to ${act}. Try again in a moment; if it stays so, its log says why.`,
  });
}

/** Whether OpenChoreo answered a call with one of these HTTP statuses. */
export function hasStatus(
  error: unknown,
  ...statuses: number[]
): error is OpenChoreoError {
  return (
    error instanceof OpenChoreoError && statuses.includes(error.status ?? 0)
  );
}
