import type {
  Capabilities,
  ComponentConsumers,
  ComponentSecrets,
  ConsumerList,
  CopyRequest,
  CopyResult,
  CreateSecretRequest,
  Namespace,
  NamespaceUsage,
  PlatformPlanes,
  ReplaceSecretRequest,
  RestartRequest,
  RestartResult,
  RevealedValue,
  RevealRequest,
  SavedSecret,
  SecretMetadata,
  SyncState,
  SecretUsage,
  TargetPlane,
  UpdateSecretRequest,
  WorkloadList,
} from '@openchoreo-secrets/plugin-common';
import {
  follow,
  followNamespaces,
  send,
  withBody,
  type BackendConnection,
  type OnEvent,
} from './backend';
import {
  createHistoryApi,
  type DestroyResult,
  type HistoryApi,
} from './HistoryApi';
import {
  pathOf,
  pathOfComponent,
  pathOfSecret,
  pathOfWorkloads,
} from './paths';
import { readJson } from './readJson';
import type {
  CertificateListener,
  PlatformListener,
  SecretId,
  SecretsApi,
  SecretSnapshot,
  SyncListener,
  TokenSource,
  WorkloadQuery,
} from './SecretsApi';
import { SecretsApiError } from './SecretsApiError';

/** {@link SecretsApi} over HTTP. */
export class SecretsClient implements SecretsApi {
  readonly #connection: BackendConnection;
  readonly history: HistoryApi;

  constructor(connection: BackendConnection) {
    this.#connection = connection;
    this.history = createHistoryApi(connection);
  }

  withToken(getToken: TokenSource): SecretsApi {
    return new SecretsClient({ ...this.#connection, getToken });
  }

  listNamespaces(signal?: AbortSignal): Promise<Namespace[]> {
    return this.#readItems('/namespaces', signal);
  }

  getCapabilities(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<Capabilities> {
    return this.#request(`${pathOf(namespace)}/capabilities`, { signal });
  }

  listTargetPlanes(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<TargetPlane[]> {
    return this.#readItems(`${pathOf(namespace)}/target-planes`, signal);
  }

  async listSecrets(
    namespace: string,
    onSecrets: (secrets: SecretMetadata[]) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    let isComplete = false;
    const path = `${pathOf(namespace)}/secrets`;
    await this.#follow(path, signal, (event, data) => {
      if (event === 'page') {
        onSecrets(readJson(data).items);
      }
      isComplete ||= event === 'end';
    });
    if (!isComplete) {
      throw SecretsApiError.unreachable();
    }
  }

  listConsumers(
    namespace: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<ConsumerList> {
    const path = pathOfSecret({ namespace, name });
    return this.#request(`${path}/consumers`, { signal });
  }

  listComponentConsumers(
    namespace: string,
    component: string,
    signal?: AbortSignal,
  ): Promise<ComponentConsumers> {
    const path = pathOfComponent(namespace, component);
    return this.#request(`${path}/consumers`, { signal });
  }

  getSync(namespace: string, signal?: AbortSignal): Promise<SyncState> {
    return this.#request(`${pathOf(namespace)}/sync`, { signal });
  }

  async followSync(
    namespace: string,
    { onState, onChange }: SyncListener,
    signal: AbortSignal,
  ): Promise<void> {
    const path = `${pathOf(namespace)}/sync/events`;
    await this.#follow(path, signal, (event, data) => {
      const parsed = readJson(data);
      if (event === 'state') {
        onState(parsed);
      } else if (event === 'change') {
        onChange(parsed);
      }
    });
  }

  createSecret(
    namespace: string,
    secret: CreateSecretRequest,
    signal?: AbortSignal,
  ): Promise<SecretMetadata> {
    const init = { ...withBody('POST', secret), signal };
    return this.#request(`${pathOf(namespace)}/secrets`, init);
  }

  getSecretMetadata(
    id: SecretId,
    signal?: AbortSignal,
  ): Promise<SecretMetadata> {
    return this.#request(pathOfSecret(id), { signal });
  }

  async getSecret(id: SecretId, signal?: AbortSignal): Promise<SecretSnapshot> {
    const response = await this.#send(`${pathOfSecret(id)}/facts`, { signal });
    return {
      secret: readJson(await response.text()),
      etag: response.headers.get('ETag') ?? undefined,
    };
  }

  updateSecret(
    id: SecretId,
    change: UpdateSecretRequest,
    etag: string,
  ): Promise<SavedSecret> {
    const init = withBody('PATCH', change);
    return this.#request(pathOfSecret(id), {
      ...init,
      headers: { ...init.headers, 'If-Match': etag },
    });
  }

  replaceSecret(
    id: SecretId,
    replacement: ReplaceSecretRequest,
  ): Promise<SavedSecret> {
    return this.#request(pathOfSecret(id), withBody('PUT', replacement));
  }

  pushSecret(id: SecretId): Promise<SavedSecret> {
    return this.#request(`${pathOfSecret(id)}/push`, { method: 'POST' });
  }

  listWorkloads(
    id: SecretId,
    query: WorkloadQuery,
    signal?: AbortSignal,
  ): Promise<WorkloadList> {
    return this.#request(pathOfWorkloads(id, query), { signal });
  }

  restartWorkloads(
    id: SecretId,
    request: RestartRequest,
  ): Promise<RestartResult> {
    return this.#request(
      `${pathOfSecret(id)}/restart`,
      withBody('POST', request),
    );
  }

  copySecret(id: SecretId, request: CopyRequest): Promise<CopyResult> {
    return this.#request(`${pathOfSecret(id)}/copy`, withBody('POST', request));
  }

  async deleteSecret(
    id: SecretId,
    destroyVersions: boolean,
  ): Promise<DestroyResult> {
    const query = destroyVersions ? '?destroyVersions=true' : '';
    const init = { method: 'DELETE' };
    const { status } = await this.#send(`${pathOfSecret(id)}${query}`, init);
    return { isPending: status === 202 };
  }

  async revealValue(
    id: SecretId,
    request: RevealRequest,
    signal?: AbortSignal,
  ): Promise<RevealedValue> {
    const init = { ...withBody('POST', request), signal };
    const response = await this.#send(`${pathOfSecret(id)}/reveal`, init);
    return response.json();
  }

  readPlatform(listener: PlatformListener, signal: AbortSignal): Promise<void> {
    return followNamespaces(
      this.#connection,
      '/platform/secrets',
      listener,
      signal,
    );
  }

  readCertificates(
    after: string | undefined,
    listener: CertificateListener,
    signal: AbortSignal,
  ): Promise<void> {
    const query = after ? `?${new URLSearchParams({ after })}` : '';
    const path = `/platform/certificates${query}`;
    return followNamespaces(this.#connection, path, listener, signal);
  }

  readPlatformPlanes(signal?: AbortSignal): Promise<PlatformPlanes> {
    return this.#request('/platform/planes', { signal });
  }

  getNamespaceUsage(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<NamespaceUsage> {
    return this.#request(`${pathOf(namespace)}/usage`, { signal });
  }

  getSecretUsage(
    namespace: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<SecretUsage> {
    const path = pathOfSecret({ namespace, name });
    return this.#request(`${path}/usage`, { signal });
  }

  getComponentSecrets(
    namespace: string,
    component: string,
    signal?: AbortSignal,
  ): Promise<ComponentSecrets> {
    const path = pathOfComponent(namespace, component);
    return this.#request(`${path}/secrets`, { signal });
  }

  #follow(path: string, signal: AbortSignal | undefined, onEvent: OnEvent) {
    return follow(this.#connection, path, { signal, onEvent });
  }

  async #readItems<T>(path: string, signal?: AbortSignal): Promise<T[]> {
    const { items } = await this.#request<{ items: T[] }>(path, { signal });
    return items;
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    return readJson(await (await this.#send(path, init)).text());
  }

  #send(path: string, init: RequestInit): Promise<Response> {
    return send(this.#connection, path, init);
  }
}
