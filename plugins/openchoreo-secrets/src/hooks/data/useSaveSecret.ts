import type {
  ReplaceSecretRequest,
  SecretMetadata,
  UpdateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { SecretId, SecretSnapshot } from '../../api/SecretsApi';
import {
  changeListedSecrets,
  refreshListedSecrets,
} from '../../list/listedSecrets';
import { queryKeys } from '../../api/queryKeys';
import { useSecretsApi } from '../../api/SecretsApiContext';

export interface SaveSecret {
  /** Changes what is named, where the secret is still the one of the ETag. */
  update(change: UpdateSecretRequest, etag: string): Promise<void>;
  replace(replacement: ReplaceSecretRequest): Promise<void>;
  /** The secret as it is now, whatever was known of it. */
  reload(): Promise<SecretSnapshot>;
}

/**
 * Changes a secret and shows what became of it. No mutations of the query cache, because those would
 * keep the values that were sent.
 */
export function useSaveSecret({ namespace, name }: SecretId): SaveSecret {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  const id = useMemo(() => ({ namespace, name }), [namespace, name]);

  const show = useCallback(
    async (saved: SecretMetadata) => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.secret(id) });
      await changeListedSecrets(queryClient, namespace, items =>
        items.map(item => (item.name === name ? saved : item)),
      );
      refreshListedSecrets(queryClient, namespace);
    },
    [queryClient, id, namespace, name],
  );

  return useMemo(
    () => ({
      update: async (change, etag) =>
        show(await api.updateSecret(id, change, etag)),
      replace: async replacement =>
        show(await api.replaceSecret(id, replacement)),
      reload: async () => {
        const snapshot = await api.getSecret(id);
        queryClient.setQueryData(queryKeys.secret(id), snapshot);
        return snapshot;
      },
    }),
    [api, id, queryClient, show],
  );
}
