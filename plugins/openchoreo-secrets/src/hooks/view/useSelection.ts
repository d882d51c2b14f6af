import { useCallback, useState } from 'react';

export interface Selection {
  names: ReadonlySet<string>;
  /** Selects some or takes them out of the selection. */
  set(names: string[], isSelected: boolean): void;
  clear(): void;
}

const nothing: ReadonlySet<string> = new Set();

/** The rows that are selected, by name. */
export function useSelection(): Selection {
  const [names, setNames] = useState(nothing);
  const set = useCallback((changed: string[], isSelected: boolean) => {
    setNames(previous => {
      const next = new Set(previous);
      for (const name of changed) {
        if (isSelected) {
          next.add(name);
        } else {
          next.delete(name);
        }
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setNames(nothing), []);
  return { names, set, clear };
}
