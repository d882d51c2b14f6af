import type {
  ReplaceSecretRequest,
  RestoreRequest,
  SavedSecret,
  UpdateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKeys } from '../api/queryKeys';
import type { SecretId, SecretSnapshot } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import {
  changeListedSecrets,
  refreshListedSecrets,
} from '../list/listedSecrets';

/** Reads a secret without its values, and the ETag of its state. Dropped from the cache on close. */
export function useSecret(id: SecretId) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.secret(id),
    queryFn: ({ signal }) => api.getSecret(id, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Reads what OpenChoreo itself knows of a secret. Unlike {@link useSecret}, it never waits for the plane. */
export function useSecretMetadata(id: SecretId, isNeeded: boolean) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.secretMetadata(id),
    queryFn: ({ signal }) => api.getSecretMetadata(id, signal),
    enabled: isNeeded,
    staleTime: 0,
    gcTime: 0,
  });
}

export interface SaveSecret {
  /** Changes what is named, if the secret still has the ETag. */
  update(change: UpdateSecretRequest, etag: string): Promise<SavedSecret>;
  replace(replacement: ReplaceSecretRequest): Promise<SavedSecret>;
  /** Writes the values of an earlier save, if the secret still has the ETag. */
  restore(request: RestoreRequest, etag: string): Promise<SavedSecret>;
  /** Reads the current state of the secret. */
  reload(): Promise<SecretSnapshot>;
}

/** Saves a secret; the calls aren't mutations of the query cache, because that would keep the values. */
export function useSaveSecret({ namespace, name }: SecretId): SaveSecret {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const id = { namespace, name };
    const show = async (saved: SavedSecret) => {
      await changeListedSecrets(queryClient, namespace, items =>
        items.map(item => (item.name === name ? saved : item)),
      );
      refreshListedSecrets(queryClient, namespace);
      void queryClient.invalidateQueries({
        queryKey: queryKeys.sync(namespace),
      });
      // The next change needs the new ETag.
      await queryClient.invalidateQueries({ queryKey: queryKeys.secret(id) });
      return saved;
    };
    return {
      update: async (change, etag) =>
        show(await api.updateSecret(id, change, etag)),
      replace: async replacement =>
        show(await api.replaceSecret(id, replacement)),
      restore: async (request, etag) =>
        show(await api.history.restoreSecret(id, request, etag)),
      reload: async () => {
        const snapshot = await api.getSecret(id);
        queryClient.setQueryData(queryKeys.secret(id), snapshot);
        return snapshot;
      },
    };
  }, [api, queryClient, namespace, name]);
}
