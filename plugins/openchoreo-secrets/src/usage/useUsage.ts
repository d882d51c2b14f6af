import type { NamespaceUsage } from '@openchoreo-secrets/plugin-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

export interface UsersByName extends Pick<NamespaceUsage, 'othersPossible'> {
  /** The names of the components that refer to a secret, by the name of the secret. */
  usersByName: Map<string, string[]>;
}

/** Which components refer to which secrets of a namespace. */
export function useNamespaceUsage(namespace: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.usage(namespace),
    queryFn: ({ signal }) => api.getNamespaceUsage(namespace, signal),
    select: byName,
  });
}

/** Each place that refers to a secret. Asked for anew each time it is opened. */
export function useSecretUsage(namespace: string, name: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.secretUsage(namespace, name),
    queryFn: ({ signal }) => api.getSecretUsage(namespace, name, signal),
    staleTime: 0,
  });
}

/** What a component refers to. Asked for anew each time it is opened. */
export function useComponentSecrets(namespace: string, component: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.componentSecrets(namespace, component),
    queryFn: ({ signal }) =>
      api.getComponentSecrets(namespace, component, signal),
    staleTime: 0,
  });
}

function byName({ secrets, othersPossible }: NamespaceUsage): UsersByName {
  const entries = secrets.map(
    ({ name, components }) => [name, components] as const,
  );
  return { usersByName: new Map(entries), othersPossible };
}
