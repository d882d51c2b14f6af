import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PlatformFilters } from '../platform/platformRows';

/** The parts of the view of the platform. */
export const platformParts = [
  'secrets',
  'unused',
  'unmanaged',
  'problems',
  'planes',
] as const;

export type PlatformPart = (typeof platformParts)[number];

export interface PlatformViewState {
  part: PlatformPart;
  filters: PlatformFilters;
  change(change: Partial<PlatformFilters> & { part?: PlatformPart }): void;
}

/** What is looked at, in the URL. */
export function usePlatformView(): PlatformViewState {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (changes: Partial<Record<string, string>>) =>
      setParameters(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  return useMemo(() => {
    const read = (name: string) => parameters.get(name) ?? undefined;
    const part = platformParts.find(known => known === read('part'));
    return {
      part: part ?? 'secrets',
      filters: {
        search: read('search') ?? '',
        namespace: read('in'),
        plane: read('plane'),
        type: read('type'),
        category: read('category'),
      },
      change: ({ namespace, ...rest }) =>
        change({ ...rest, ...(namespace !== undefined && { in: namespace }) }),
    };
  }, [parameters, change]);
}
