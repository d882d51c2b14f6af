import { PlaneResponseError } from './requestJson';

/** Why a plane cannot be read, in words for a platform engineer; nothing of what was sent or answered is in it. */
export function describePlaneError(error: unknown): string {
  const statusCode =
    error instanceof PlaneResponseError
      ? error.statusCode
      : (error as { statusCode?: number }).statusCode;
  switch (statusCode) {
    case 401:
      return 'Its Kubernetes API does not accept the credentials in openchoreo.secrets.planes (401).';
    case 403:
      return 'The identity in openchoreo.secrets.planes may not list and watch PushSecrets and ClusterSecretStores there (403).';
    case 404:
      return 'Its Kubernetes API does not know PushSecrets: External Secrets Operator is not installed there (404).';
    case 429:
      return 'Its Kubernetes API has too many requests at the moment (429).';
    case undefined:
      return isTimeout(error)
        ? 'Its Kubernetes API does not answer.'
        : 'Its Kubernetes API cannot be reached.';
    default:
      return `Its Kubernetes API answered ${statusCode}.`;
  }
}

function isTimeout(error: unknown): boolean {
  const { name, cause } = error as { name?: string; cause?: Error };
  return name === 'TimeoutError' || cause?.name === 'TimeoutError';
}
