import type {
  DeletedSecretList,
  RestoreRequest,
  SavedSecret,
  SecretHistory,
  SecretMetadata,
  Status,
} from '@openchoreo-secrets/plugin-common';
import { send, withBody, type BackendConnection } from './backend';
import { pathOf, pathOfSecret } from './paths';
import { readJson } from './readJson';
import type { SecretId } from './SecretsApi';

/** Whether values are destroyed already, or as soon as the plane and the store allow it. */
export interface DestroyResult {
  isPending: boolean;
}

/** The calls about earlier versions and deleted secrets. Each rejects with a `SecretsApiError`. */
export interface HistoryApi {
  /** Reads what the backend is configured for. */
  getStatus(signal?: AbortSignal): Promise<Status>;
  /**
   * Lists the saves of a secret, newest first.
   *
   * @param before - the `nextBefore` of the page before
   */
  getHistory(
    id: SecretId,
    before: number | undefined,
    signal?: AbortSignal,
  ): Promise<SecretHistory>;
  /** Writes the values of an earlier save if the ETag still matches. Recorded. */
  restoreSecret(
    id: SecretId,
    request: RestoreRequest,
    etag: string,
  ): Promise<SavedSecret>;
  /** Lists the deleted secrets of all namespaces. */
  listAllDeletedSecrets(signal?: AbortSignal): Promise<DeletedSecretList>;
  /** Creates a deleted secret again, with its last values. Recorded. */
  undoDelete(id: SecretId): Promise<SecretMetadata>;
  /** Destroys the values of a deleted secret that stores still have. Recorded. */
  destroyDeletedSecret(id: SecretId): Promise<DestroyResult>;
}

/** Creates a {@link HistoryApi} over HTTP. */
export function createHistoryApi(connection: BackendConnection): HistoryApi {
  const request = async (path: string, init: RequestInit) => {
    const response = await send(connection, path, init);
    return readJson(await response.text());
  };
  const pathOfDeleted = ({ namespace, name }: SecretId) =>
    `${pathOf(namespace)}/deleted-secrets/${encodeURIComponent(name)}`;
  return {
    getStatus: signal => request('/status', { signal }),
    getHistory: (id, before, signal) => {
      const query = before ? `?before=${before}` : '';
      return request(`${pathOfSecret(id)}/history${query}`, { signal });
    },
    restoreSecret: (id, restoration, etag) => {
      const init = withBody('POST', restoration);
      return request(`${pathOfSecret(id)}/restore`, {
        ...init,
        headers: { ...init.headers, 'If-Match': etag },
      });
    },
    listAllDeletedSecrets: signal =>
      request('/platform/deleted-secrets', { signal }),
    undoDelete: id => request(`${pathOfDeleted(id)}/undo`, { method: 'POST' }),
    destroyDeletedSecret: async id => {
      const init = { method: 'DELETE' };
      const { status } = await send(connection, pathOfDeleted(id), init);
      return { isPending: status === 202 };
    },
  };
}
