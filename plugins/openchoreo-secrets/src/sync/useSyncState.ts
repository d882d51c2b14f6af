import {
  applySyncChange,
  type SyncState,
} from '@openchoreo-secrets/plugin-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followForever } from './followForever';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

/** The poll interval while no event stream can be opened. */
const POLL_MS = 15_000;

/** Follows the sync states of a namespace; `undefined` until the first answer. */
export function useSyncState(namespace: string): SyncState | undefined {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  const [isLive, setIsLive] = useState(false);
  const { data } = useQuery({
    queryKey: queryKeys.sync(namespace),
    queryFn: ({ signal }) => api.getSync(namespace, signal),
    refetchInterval: ({ state }) =>
      state.data?.planeAccess && !isLive ? POLL_MS : false,
  });
  const hasAccess = data?.planeAccess === true;

  useEffect(() => {
    if (!hasAccess) {
      return undefined;
    }
    const controller = new AbortController();
    const queryKey = queryKeys.sync(namespace);
    void followForever(
      signal =>
        api.followSync(
          namespace,
          {
            onState: state => {
              setIsLive(true);
              queryClient.setQueryData<SyncState>(queryKey, state);
            },
            onChange: change =>
              queryClient.setQueryData<SyncState>(
                queryKey,
                state => state && applySyncChange(state, change),
              ),
          },
          signal,
        ),
      { signal: controller.signal, onInterrupted: () => setIsLive(false) },
    );
    return () => controller.abort();
  }, [api, hasAccess, namespace, queryClient]);

  return data;
}
