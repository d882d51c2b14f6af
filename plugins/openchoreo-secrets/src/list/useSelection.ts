import { useCallback, useState } from 'react';
import type { SecretRow } from './rows';

const nothing: ReadonlySet<string> = new Set();

export interface Selection {
  /** The selected rows by id, in the order of the list. */
  ids: ReadonlySet<string>;
  set(ids: string[], isSelected: boolean): void;
  clear(): void;
}

/**
 * The rows that are selected. A row that search, filters, or a refresh hide is deselected for good; paging keeps
 * the selection.
 *
 * @param rows - the rows of all pages that match search and filters
 */
export function useSelection(rows: readonly SecretRow[]): Selection {
  const [ids, setIds] = useState(nothing);
  const visible = ids.size > 0 ? keepVisible(ids, rows) : ids;
  if (visible.size !== ids.size) {
    setIds(visible);
  }
  const set = useCallback((changed: string[], isSelected: boolean) => {
    setIds(previous => {
      const next = new Set(previous);
      for (const id of changed) {
        if (isSelected) {
          next.add(id);
        } else {
          next.delete(id);
        }
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setIds(nothing), []);
  return { ids: visible, set, clear };
}

function keepVisible(
  ids: ReadonlySet<string>,
  rows: readonly SecretRow[],
): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id).filter(id => ids.has(id)));
}
