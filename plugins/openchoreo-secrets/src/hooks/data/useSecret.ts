import { useQuery } from '@tanstack/react-query';
import type { SecretId } from '../../api/SecretsApi';
import { queryKeys } from '../../api/queryKeys';
import { useSecretsApi } from '../../api/SecretsApiContext';

/** One secret without its values, and the ETag of its state. Forgotten when it is closed. */
export function useSecret(id: SecretId) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.secret(id),
    queryFn: ({ signal }) => api.getSecret(id, signal),
    staleTime: 0,
    gcTime: 0,
  });
}
