import type {
  CreateSecretRequest,
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import { queryKeys } from './queryKeys';
import { useSecretsApi } from './SecretsApiContext';

/**
 * Creates a secret and shows it in the list. Not a mutation of the query cache, because that would
 * keep the values that were sent.
 */
export function useCreateSecret(
  namespace: string,
): (secret: CreateSecretRequest) => Promise<SecretMetadata> {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  return useCallback(
    async secret => {
      const created = await api.createSecret(namespace, secret);
      const queryKey = queryKeys.secrets(namespace);
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<InfiniteData<SecretPage>>(queryKey, data =>
        addToFirstPage(data, created),
      );
      void queryClient.invalidateQueries({ queryKey });
      return created;
    },
    [api, namespace, queryClient],
  );
}

function addToFirstPage(
  data: InfiniteData<SecretPage> | undefined,
  created: SecretMetadata,
): InfiniteData<SecretPage> | undefined {
  const first = data?.pages[0];
  return first
    ? {
        ...data,
        pages: [
          { ...first, items: [created, ...first.items] },
          ...data.pages.slice(1),
        ],
      }
    : data;
}
