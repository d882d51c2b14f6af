import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Parameters to set; `undefined` and empty ones are removed. */
export type UrlChange = Record<string, string | undefined>;

export interface UrlState {
  parameters: URLSearchParams;
  /** Adds an entry to the history, so that Back undoes the change: for namespaces, tabs, and drawers. */
  push(change: UrlChange): void;
  /** Replaces the entry: for typing, filters, sorting, and paging. */
  replace(change: UrlChange): void;
}

/** The state of the screen in the query of the URL, on whatever path the app shows it. */
export function useUrlState(): UrlState {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (update: UrlChange, replace: boolean) =>
      setParameters(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(update)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace },
      ),
    [setParameters],
  );
  const push = useCallback(
    (update: UrlChange) => change(update, false),
    [change],
  );
  const replace = useCallback(
    (update: UrlChange) => change(update, true),
    [change],
  );
  return { parameters, push, replace };
}
