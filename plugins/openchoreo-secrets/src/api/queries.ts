import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { useSecretsApi } from './SecretsApiContext';

/** Whether the backend has access to the versions in a store; `undefined` while unknown. */
export function useHasHistory(): boolean | undefined {
  const api = useSecretsApi();
  const { data, error } = useQuery({
    queryKey: queryKeys.status,
    queryFn: ({ signal }) => api.history.getStatus(signal),
    staleTime: Infinity,
  });
  return error ? false : data?.history;
}

/** All namespaces that the person has access to. */
export function useNamespaces() {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.namespaces,
    queryFn: ({ signal }) => api.listNamespaces(signal),
  });
}

/** What the person has permission to do in a namespace. */
export function useCapabilities(namespace: string, enabled = true) {
  const api = useSecretsApi();
  return useQuery({
    enabled,
    queryKey: queryKeys.capabilities(namespace),
    queryFn: ({ signal }) => api.getCapabilities(namespace, signal),
  });
}

/** The planes that can hold secrets of a namespace. */
export function useTargetPlanes(namespace: string, enabled = true) {
  const api = useSecretsApi();
  return useQuery({
    enabled,
    queryKey: queryKeys.targetPlanes(namespace),
    queryFn: ({ signal }) => api.listTargetPlanes(namespace, signal),
  });
}
