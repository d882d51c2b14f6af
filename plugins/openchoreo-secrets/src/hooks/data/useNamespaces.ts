import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { useSecretsApi } from './SecretsApiContext';

/** All namespaces that the person may see. */
export function useNamespaces() {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.namespaces,
    queryFn: ({ signal }) => api.listNamespaces(signal),
  });
}
