import { messageOf, problemOf, type PlaneResponseError } from '../planeApi';

/**
 * Why an object cannot be read, in words for a platform engineer.
 *
 * @param what - as it stands after "may not": "get the Secret x in y"
 */
export function describeReadError(error: unknown, what: string): string {
  const { statusCode } = error as Partial<PlaneResponseError>;
  switch (statusCode) {
    case 401:
      return 'The Kubernetes API does not accept the credentials of this portal (401).';
    case 403:
      return `The identity of this portal may not ${what} (403).`;
    case 404:
      return 'What answers is not a Kubernetes API (404).';
    default:
      return messageOf(problemOf(error));
  }
}
