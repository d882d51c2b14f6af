import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import { isErrorStatus, SecretsError } from '../errors';
import { TOKEN_REQUEST_FAILED } from './clientCredentials';

/**
 * Explains a failed call to OpenChoreo to the person who caused it.
 *
 * @param act - what failed, to follow "Can't": "list secrets in acme-corp"
 */
export function toSecretsError(error: unknown, act: string): SecretsError {
  if (error instanceof SecretsError) {
    return error;
  }
  if (!(error instanceof OpenChoreoError)) {
    return new SecretsError({
      status: 500,
      message: `Can't ${act}: something unexpected went wrong.`,
      bug: error,
    });
  }
  switch (error.kind) {
    case 'response':
      return error.code === TOKEN_REQUEST_FAILED
        ? fromTokenRequest(act)
        : fromResponse(error, act);
    // The deadline of the request or a shorter time limit canceled the call, or the caller left.
    case 'aborted':
    case 'timeout':
      return new SecretsError({
        status: 504,
        message: `Can't ${act}: OpenChoreo didn't respond in time. Try again in a moment.`,
      });
    case 'protocol':
      return new SecretsError({
        status: 502,
        message: `Can't ${act}: the server at openchoreo.baseUrl doesn't respond like the OpenChoreo API. Ask a platform engineer to check the URL.`,
      });
    case 'input':
      return new SecretsError({ status: 400, message: error.message });
    default:
      return new SecretsError({
        status: 503,
        message: `Can't ${act}: OpenChoreo is unreachable. Try again in a moment.`,
      });
  }
}

/** The call wasn't sent because the service identity has no token. */
function fromTokenRequest(act: string): SecretsError {
  return new SecretsError({
    status: 502,
    code: TOKEN_REQUEST_FAILED,
    message: `Can't ${act}: the portal can't get a token for OpenChoreo. Ask a platform engineer to check tokenUrl, clientId, and clientSecret in openchoreo.secrets.auth.`,
  });
}

function fromResponse(error: OpenChoreoError, act: string): SecretsError {
  switch (error.status) {
    case 401:
      return new SecretsError({
        status: 401,
        code: 'OPENCHOREO_TOKEN_REJECTED',
        message: 'OpenChoreo rejected your sign-in. Sign in again.',
      });
    case 403:
      return new SecretsError({
        status: 403,
        code: 'OPENCHOREO_FORBIDDEN',
        message: `OpenChoreo doesn't allow you to ${act}.`,
      });
    case 404:
      return new SecretsError({
        status: 404,
        message: `Can't ${act}: OpenChoreo responded "${error.message}".`,
      });
    case 501:
      return new SecretsError({
        status: 501,
        code: 'CONTROL_PLANE_FEATURE_DISABLED',
        message:
          'Secret management is off in the OpenChoreo control plane. Ask a platform engineer to set features.secretManagement.enabled=true in its Helm chart.',
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
      message: `Can't ${act}: OpenChoreo responded "${error.message}".`,
    });
  }
  return new SecretsError({
    status: isErrorStatus(status) && status > 502 ? status : 502,
    message: `Can't ${act}: OpenChoreo failed (${error.status}). Try again in a moment. If it fails again, check OpenChoreo's log.`,
  });
}

/** Whether OpenChoreo responded to a call with one of these HTTP statuses. */
export function hasStatus(
  error: unknown,
  ...statuses: number[]
): error is OpenChoreoError {
  return (
    error instanceof OpenChoreoError && statuses.includes(error.status ?? 0)
  );
}
