import type { SecretSave } from '@openchoreo-secrets/plugin-common';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import type { SecretId } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';

export interface HistoryOptions extends SecretId {
  /** The ETag of the secret. */
  etag: string | undefined;
  /** Whether the store has the newest values; unknown without plane access. */
  syncState: string;
}

/** Reads the saves of a secret page by page, and again when the secret or its store has changed. */
export function useHistory({ etag, syncState, ...id }: HistoryOptions) {
  const api = useSecretsApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.history(id, etag, syncState),
    queryFn: ({ pageParam, signal }) =>
      api.history.getHistory(id, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextBefore }) => nextBefore,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const pages = query.data?.pages ?? [];
  const saves: SecretSave[] = pages.flatMap(page => page.saves);
  return { ...query, first: pages.at(0), saves };
}
