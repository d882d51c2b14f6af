import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { SecretsApiError } from '../api/SecretsApiError';
import { changeListedSecrets, refreshListedSecrets } from './listedSecrets';
import { useSecretsApi } from '../api/SecretsApiContext';

export type DeleteResult =
  | { isDeleted: true }
  /** The secret exists, or might exist. */
  | { isDeleted: false; reason: string };

export interface DeleteSecret {
  /** Deletes a secret and removes its row; a missing secret counts as deleted. */
  remove(name: string): Promise<DeleteResult>;
  /** Reloads the list, after the last deletion. */
  refreshList(): void;
}

/** Deletes secrets of a namespace. */
export function useDeleteSecret(namespace: string): DeleteSecret {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  return useMemo(
    () => ({
      remove: async name => {
        try {
          await api.deleteSecret({ namespace, name });
        } catch (error) {
          if (!isGone(error)) {
            const reason = error instanceof Error ? error.message : '';
            return { isDeleted: false, reason };
          }
        }
        await changeListedSecrets(queryClient, namespace, items =>
          items.filter(item => item.name !== name),
        );
        return { isDeleted: true };
      },
      refreshList: () => refreshListedSecrets(queryClient, namespace),
    }),
    [api, namespace, queryClient],
  );
}

function isGone(error: unknown): boolean {
  return error instanceof SecretsApiError && error.status === 404;
}
