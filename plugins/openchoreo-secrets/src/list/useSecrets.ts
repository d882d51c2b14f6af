import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

/** Small, so that the first rows are there soon. */
const FIRST_PAGE = 100;
const NEXT_PAGES = 1000;

export interface SecretsState {
  /** What has come so far. */
  secrets: SecretMetadata[];
  /** Nothing has come yet. */
  isPending: boolean;
  /** More is on its way. */
  isLoadingMore: boolean;
  isRefreshing: boolean;
  error: Error | null;
  refresh(): void;
}

/** All secrets of a namespace, page after page without being asked. */
export function useSecrets(namespace: string): SecretsState {
  const api = useSecretsApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.secrets(namespace),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listSecrets(namespace, {
        limit: pageParam === undefined ? FIRST_PAGE : NEXT_PAGES,
        cursor: pageParam,
        signal,
      }),
    getNextPageParam: page => page.nextCursor,
  });

  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) {
      fetchNextPage();
    }
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  const { data, isPending, error, refetch } = query;
  const secrets = useMemo(
    () => data?.pages.flatMap(page => page.items) ?? [],
    [data],
  );
  return {
    secrets,
    isPending,
    isLoadingMore: hasNextPage && !isError,
    isRefreshing: isFetching && !isPending,
    error,
    refresh: () => void refetch(),
  };
}
