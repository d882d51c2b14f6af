import type { NamespaceUsage } from '@openchoreo-secrets/plugin-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

export interface UsersByName extends Pick<NamespaceUsage, 'othersPossible'> {
  /** The components that use a secret, by the name of the secret. */
  usersByName: Map<string, string[]>;
}

/** Reads which components use which secrets of a namespace. */
export function useNamespaceUsage(namespace: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.usage(namespace),
    queryFn: ({ signal }) => api.getNamespaceUsage(namespace, signal),
    select: byName,
  });
}

/** Reads all uses of a secret, again each time the secret is opened. */
export function useSecretUsage(namespace: string, name: string) {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.secretUsage(namespace, name),
    queryFn: ({ signal }) => api.getSecretUsage(namespace, name, signal),
    staleTime: 0,
  });
}

/** Reads the references of a component, again each time the component is opened. */
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
  return {
    usersByName: new Map(
      secrets.map(({ name, components }) => [name, components]),
    ),
    othersPossible,
  };
}
