import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PlatformFilters } from '../../platform/platformRows';

export interface PlatformViewState {
  /** The id of what is shown; absent until one is chosen. */
  part?: string;
  filters: PlatformFilters;
  change(change: Partial<PlatformFilters> & { part?: string }): void;
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
    return {
      part: read('part'),
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
