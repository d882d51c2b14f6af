import {
  indexSync,
  judgeSync,
  type PlatformNamespace,
} from '@openchoreo-secrets/plugin-common';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';
import type { SecretRow } from '../list/rows';

/** The secrets of all namespaces with their sync states, which arrive per namespace. */
export function useAllRows(
  namespaces: PlatformNamespace[],
  hasPlaneAccess: boolean,
): SecretRow[] {
  const api = useSecretsApi();
  const named = namespaces.filter(({ secrets }) => secrets.length > 0);
  const states = useQueries({
    queries: named.map(({ name }) => ({
      queryKey: queryKeys.sync(name),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.getSync(name, signal),
      enabled: hasPlaneAccess,
    })),
    combine: results => results.map(({ data }) => data),
  });
  return useMemo(
    () =>
      named.flatMap(({ name: namespace, secrets, othersPossible }, index) => {
        const state = states[index];
        const sync = state && indexSync(state);
        return secrets.map(secret => ({
          id: `${namespace}/${secret.name}`,
          namespace,
          secret,
          sync: judgeSync(secret, sync),
          usage: { count: secret.users, othersPossible },
        }));
      }),
    // `named` follows from `namespaces`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [namespaces, states],
  );
}
