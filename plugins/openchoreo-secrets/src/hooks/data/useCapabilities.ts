import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { useSecretsApi } from './SecretsApiContext';

/** What the person may do in a namespace. */
export function useCapabilities(namespace: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.capabilities(namespace),
    queryFn: ({ signal }) => api.getCapabilities(namespace, signal),
  });
}
