import type { FetchApi } from '@backstage/frontend-plugin-api';
import { SecretsApiError } from './SecretsApiError';

/** Request options for a JSON body. */
export function withBody(method: string, body: object) {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** Calls `fetch`, and throws a {@link SecretsApiError} if the backend can't be reached. */
export async function send(
  { fetch }: FetchApi,
  url: string,
  init: RequestInit,
): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) {
      throw error;
    }
    throw SecretsApiError.unreachable();
  }
}
