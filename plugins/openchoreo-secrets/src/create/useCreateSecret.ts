import type {
  CreateSecretRequest,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  changeListedSecrets,
  refreshListedSecrets,
} from '../list/listedSecrets';
import { useSecretsApi } from '../api/SecretsApiContext';

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
      await changeListedSecrets(queryClient, namespace, items => [
        created,
        ...items,
      ]);
      refreshListedSecrets(queryClient, namespace);
      return created;
    },
    [api, namespace, queryClient],
  );
}
