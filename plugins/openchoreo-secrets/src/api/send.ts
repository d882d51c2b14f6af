import type { FetchApi } from '@backstage/frontend-plugin-api';
import { SecretsApiError } from './SecretsApiError';

/** What a request with JSON in it takes. */
export function withBody(method: string, body: object) {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** A `fetch` that says in our words when the backend cannot be reached. */
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
