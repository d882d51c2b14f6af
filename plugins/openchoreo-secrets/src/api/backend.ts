import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { readJson } from './readJson';
import type { NamespaceListener, TokenSource } from './SecretsApi';
import { SecretsApiError } from './SecretsApiError';

const TOKEN_HEADER = 'x-openchoreo-token';

/** How to reach the backend plugin, and for whom. */
export interface BackendConnection {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  /** Gives the person's OpenChoreo token. */
  getToken?: TokenSource;
}

/** Called for each server-sent event. */
export type OnEvent = (event: string | undefined, data: string) => void;

/** Request options for a JSON body. */
export function withBody(method: string, body: object) {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/**
 * Sends a request to the backend plugin.
 *
 * @param path - after the base URL of the plugin
 * @throws {@link SecretsApiError} if the backend can't be reached or returns an error
 */
export async function send(
  { discoveryApi, fetchApi, getToken }: BackendConnection,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const baseUrl = await discoveryApi.getBaseUrl('openchoreo-secrets');
  const token = await getToken?.();
  const headers = new Headers(init.headers);
  if (token) {
    headers.set(TOKEN_HEADER, token);
  }
  const response = await tryToFetch(fetchApi, `${baseUrl}${path}`, {
    ...init,
    headers,
    cache: 'no-store',
  });
  if (!response.ok) {
    throw await SecretsApiError.fromResponse(response);
  }
  return response;
}

/** Calls `onEvent` for each server-sent event, and throws the error of an `error` event. */
export async function follow(
  connection: BackendConnection,
  path: string,
  { signal, onEvent }: { signal?: AbortSignal; onEvent: OnEvent },
): Promise<void> {
  const headers = { Accept: 'text/event-stream' };
  const [response, { readServerSentEvents }] = await Promise.all([
    send(connection, path, { headers, signal }),
    import('./readServerSentEvents'),
  ]);
  await readServerSentEvents(response, ({ event, data }) => {
    if (event === 'error') {
      throw SecretsApiError.fromEvent(readJson(data));
    }
    onEvent(event, data);
  });
}

async function tryToFetch(
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

/** Follows the events of a view of all namespaces. */
export function followNamespaces<Start, Item, End>(
  connection: BackendConnection,
  path: string,
  { onStart, onNamespace, onEnd }: NamespaceListener<Start, Item, End>,
  signal: AbortSignal,
): Promise<void> {
  const onEvent: OnEvent = (event, data) => {
    switch (event) {
      case 'start':
        return onStart(readJson(data));
      case 'namespace':
        return onNamespace(readJson(data));
      default:
        return onEnd(readJson(data));
    }
  };
  return follow(connection, path, { signal, onEvent });
}
