import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  CreateSecretRequest,
  Namespace,
  SecretMetadata,
  SecretPage,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import type { ListSecretsOptions, SecretsApi, TokenSource } from './SecretsApi';
import { SecretsApiError } from './SecretsApiError';

const TOKEN_HEADER = 'x-openchoreo-token';

export interface SecretsClientOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  getToken?: TokenSource;
}

/** {@link SecretsApi} over HTTP. */
export class SecretsClient implements SecretsApi {
  readonly #options: SecretsClientOptions;

  private constructor(options: SecretsClientOptions) {
    this.#options = options;
  }

  static create(options: SecretsClientOptions): SecretsClient {
    return new SecretsClient(options);
  }

  withToken(getToken: TokenSource): SecretsApi {
    return new SecretsClient({ ...this.#options, getToken });
  }

  async listNamespaces(signal?: AbortSignal): Promise<Namespace[]> {
    const { items } = await this.#request<{ items: Namespace[] }>(
      '/namespaces',
      { signal },
    );
    return items;
  }

  getCapabilities(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<Capabilities> {
    return this.#request(`${pathOf(namespace)}/capabilities`, { signal });
  }

  async listTargetPlanes(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<TargetPlane[]> {
    const { items } = await this.#request<{ items: TargetPlane[] }>(
      `${pathOf(namespace)}/target-planes`,
      { signal },
    );
    return items;
  }

  listSecrets(
    namespace: string,
    { limit, cursor, signal }: ListSecretsOptions,
  ): Promise<SecretPage> {
    const query = new URLSearchParams({
      limit: String(limit),
      ...(cursor && { cursor }),
    });
    return this.#request(`${pathOf(namespace)}/secrets?${query}`, { signal });
  }

  createSecret(
    namespace: string,
    secret: CreateSecretRequest,
    signal?: AbortSignal,
  ): Promise<SecretMetadata> {
    return this.#request(`${pathOf(namespace)}/secrets`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(secret),
      signal,
    });
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    const { discoveryApi, fetchApi, getToken } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl('openchoreo-secrets');
    const token = await getToken?.();
    const headers = new Headers(init.headers);
    if (token) {
      headers.set(TOKEN_HEADER, token);
    }
    const response = await send(fetchApi, `${baseUrl}${path}`, {
      ...init,
      headers,
      cache: 'no-store',
    });
    if (!response.ok) {
      throw await SecretsApiError.fromResponse(response);
    }
    return response.json();
  }
}

async function send(
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

function pathOf(namespace: string): string {
  return `/namespaces/${encodeURIComponent(namespace)}`;
}
