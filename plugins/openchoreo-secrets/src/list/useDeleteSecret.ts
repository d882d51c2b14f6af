import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { SecretsApiError } from '../api/SecretsApiError';
import { changeListedSecrets, refreshListedSecrets } from './listedSecrets';
import { useSecretsApi } from '../api/SecretsApiContext';

export type DeleteResult =
  /** `isDestroying` if the store still has to destroy versions. */
  | { isDeleted: true; isDestroying: boolean }
  /** The secret exists, or might exist. */
  | { isDeleted: false; reason: string };

export interface DeleteSecret {
  /** Deletes a secret and removes its row; a missing secret counts as deleted. */
  remove(name: string, destroyVersions: boolean): Promise<DeleteResult>;
  /** Reloads the list, after the last deletion. */
  refreshList(): void;
}

/** Deletes secrets of a namespace. */
export function useDeleteSecret(namespace: string): DeleteSecret {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  return useMemo(
    () => ({
      remove: async (name, destroyVersions) => {
        let isDestroying = false;
        try {
          const id = { namespace, name };
          const result = await api.deleteSecret(id, destroyVersions);
          isDestroying = result.isPending;
        } catch (error) {
          if (!isGone(error)) {
            const reason = error instanceof Error ? error.message : '';
            return { isDeleted: false, reason };
          }
        }
        await changeListedSecrets(queryClient, namespace, items =>
          items.filter(item => item.name !== name),
        );
        return { isDeleted: true, isDestroying };
      },
      refreshList: () => refreshListedSecrets(queryClient, namespace),
    }),
    [api, namespace, queryClient],
  );
}

function isGone(error: unknown): boolean {
  return error instanceof SecretsApiError && error.status === 404;
}
