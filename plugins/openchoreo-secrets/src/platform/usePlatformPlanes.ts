import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { PollPace } from '../sync/PollPace';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

const STALE_AFTER_MS = 5_000;

export type PlatformPlanesQuery = UseQueryResult<PlatformPlanes>;

/** Reads the planes with their platform secrets and orphaned values, again when the window gets the focus. */
export function usePlatformPlanes(): PlatformPlanesQuery {
  const api = useSecretsApi();
  const [pace] = useState(() => new PollPace());
  return useQuery({
    queryKey: queryKeys.platformPlanes,
    queryFn: async ({ signal }) => {
      const answer = await api.readPlatformPlanes(signal);
      pace.note({ states: statesOf(answer), isUnderWay: isSettling(answer) });
      return answer;
    },
    staleTime: STALE_AFTER_MS,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state: { data } }) =>
      data && isSettling(data) ? pace.intervalMs : false,
  });
}

/** Whether a change is expected without a person's action. */
function isSettling({ planes, orphanedValues }: PlatformPlanes): boolean {
  return (
    planes.some(({ state }) => state === 'starting') ||
    orphanedValues.items.some(({ state }) => state !== 'present')
  );
}

function statesOf({ planes, orphanedValues }: PlatformPlanes): string[] {
  return [...planes, ...orphanedValues.items].map(({ name, state }) =>
    [name, state].join(' '),
  );
}
