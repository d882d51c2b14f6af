import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { useSecretsApi } from './SecretsApiContext';

/** The planes that could hold secrets of a namespace. */
export function useTargetPlanes(namespace: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.targetPlanes(namespace),
    queryFn: ({ signal }) => api.listTargetPlanes(namespace, signal),
  });
}
