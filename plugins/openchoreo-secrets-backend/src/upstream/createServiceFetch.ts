import type { ClientCredentialsTokens } from './ClientCredentialsTokens';

/**
 * A `fetch` that signs requests with the service's token. A token that OpenChoreo does not take any
 * more is replaced once; a 401 has changed nothing, so that writes may be repeated too.
 */
export function createServiceFetch(
  tokens: ClientCredentialsTokens,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const token = await tokens.getToken();
    const response = await sendWith(token, request.clone());
    if (response.status !== 401) {
      return response;
    }
    await response.body?.cancel();
    tokens.discard(token);
    return sendWith(await tokens.getToken(), request);
  };
}

function sendWith(token: string, request: Request): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request);
}
