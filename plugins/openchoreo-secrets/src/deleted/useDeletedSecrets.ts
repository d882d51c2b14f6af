import type { DeletedSecret } from '@openchoreo-secrets/plugin-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

const STALE_AFTER_MS = 5_000;
const POLL_MS = 5_000;
/** A plane removes values within this time. */
const RECENT_MS = 120_000;

/** Reads the deleted secrets of all namespaces, again while a plane or a store is still at work. */
export function useDeletedSecrets() {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.deletedSecrets,
    queryFn: ({ signal }) => api.history.listAllDeletedSecrets(signal),
    staleTime: STALE_AFTER_MS,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(isSettling) ? POLL_MS : false,
  });
}

/** Whether a change is expected without a person's action. */
function isSettling({ deletedAt, destruction, undo }: DeletedSecret): boolean {
  const isRecent =
    deletedAt !== undefined && Date.now() - Date.parse(deletedAt) < RECENT_MS;
  return destruction?.state === 'pending' || (isRecent && !undo.allowed);
}
