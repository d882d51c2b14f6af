import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { useSecretsApi } from './SecretsApiContext';

/** Workloads pull every 15 seconds. */
const POLL_MS = 15_000;

/** Which workloads have pulled a secret; asked again for as long as it is shown. */
export function useConsumers(namespace: string, name: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.consumers(namespace, name),
    queryFn: ({ signal }) => api.listConsumers(namespace, name, signal),
    refetchInterval: POLL_MS,
  });
}

/** Which of its secrets a component has pulled; asked again for as long as it is shown. */
export function useComponentConsumers(namespace: string, component: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.componentConsumers(namespace, component),
    queryFn: ({ signal }) =>
      api.listComponentConsumers(namespace, component, signal),
    refetchInterval: POLL_MS,
  });
}
