import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { useSecretsApi } from './SecretsApiContext';

const STALE_AFTER_MS = 5_000;
/** How soon to look again at what is on its way. */
const SETTLING_MS = 5_000;

export type PlatformPlanesQuery = UseQueryResult<PlatformPlanes>;

/** What is on the planes; looked at again when somebody comes back from a terminal. */
export function usePlatformPlanes(): PlatformPlanesQuery {
  const api = useSecretsApi();
  return useQuery({
    queryKey: queryKeys.platformPlanes,
    queryFn: ({ signal }) => api.readPlatformPlanes(signal),
    staleTime: STALE_AFTER_MS,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state: { data } }) =>
      data && isSettling(data) ? SETTLING_MS : false,
  });
}

/** Whether something is about to change without anybody's help. */
function isSettling({ planes, leftOvers }: PlatformPlanes): boolean {
  return (
    planes.some(({ state }) => state === 'starting') ||
    leftOvers.items.some(({ state }) => state !== 'present')
  );
}
