import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import type { SecretsApi } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import type { ListedSecrets } from './listedSecrets';

/** How often arrivals are shown, in milliseconds, because each time sorts and filters the whole list. */
const SHOW_INTERVAL_MS = 200;

const none: SecretMetadata[] = [];

export interface SecretsState {
  /** The secrets received so far. */
  secrets: SecretMetadata[];
  /** No secret has arrived yet. */
  isPending: boolean;
  isLoadingMore: boolean;
  isRefreshing: boolean;
  error: Error | null;
  refresh(): void;
}

/** All secrets of a namespace, shown as they arrive. A refresh shows the earlier list until the new one is complete. */
export function useSecrets(namespace: string): SecretsState {
  const api = useSecretsApi();
  const { data, isPending, isFetching, error, refetch } = useQuery({
    queryKey: queryKeys.secrets(namespace),
    queryFn: ({ client, signal }) =>
      readSecrets(namespace, { api, client, signal }),
  });
  const isComplete = data?.isComplete ?? false;
  return {
    secrets: data?.items ?? none,
    isPending,
    isLoadingMore: !isPending && !isComplete && isFetching,
    isRefreshing: isComplete && isFetching,
    error,
    refresh: () => void refetch(),
  };
}

async function readSecrets(
  namespace: string,
  {
    api,
    client,
    signal,
  }: { api: SecretsApi; client: QueryClient; signal: AbortSignal },
): Promise<ListedSecrets> {
  const queryKey = queryKeys.secrets(namespace);
  const items: SecretMetadata[] = [];
  let shownAt = -Infinity;
  await api.listSecrets(
    namespace,
    secrets => {
      items.push(...secrets);
      const shown = client.getQueryData<ListedSecrets>(queryKey);
      const isMore = !shown || items.length > shown.items.length;
      const now = performance.now();
      if (!shown?.isComplete && isMore && now - shownAt >= SHOW_INTERVAL_MS) {
        shownAt = now;
        client.setQueryData<ListedSecrets>(queryKey, {
          items: [...items],
          isComplete: false,
        });
      }
    },
    signal,
  );
  return { items, isComplete: true };
}
