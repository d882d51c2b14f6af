import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useMemo } from 'react';
import { useSync } from '../sync/SyncContext';
import { useNamespaceUsage } from '../usage/useUsage';
import type { SecretRow, Usage } from './rows';

/** The secrets of a namespace with their states and users; no row waits for either. */
export function useListRows(
  namespace: string,
  secrets: readonly SecretMetadata[],
): SecretRow[] {
  const { judge } = useSync();
  const { data, error } = useNamespaceUsage(namespace);
  return useMemo(() => {
    const usageOf = (name: string): Usage => {
      if (!data) {
        return error ? 'failed' : 'loading';
      }
      const names = data.usersByName.get(name) ?? [];
      const { othersPossible } = data;
      return { count: names.length, names, othersPossible };
    };
    return secrets.map(secret => ({
      id: secret.name,
      namespace,
      secret,
      sync: judge(secret),
      usage: usageOf(secret.name),
    }));
  }, [namespace, secrets, judge, data, error]);
}
