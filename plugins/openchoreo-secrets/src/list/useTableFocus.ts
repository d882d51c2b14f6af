import { useEffect, useRef, useState } from 'react';
import { SEARCH_FIELD_ID } from './SearchField';

/** A row by its name; the search field without one. */
interface FocusTarget {
  row?: string;
}

export interface TableFocus {
  /** The row to show and focus when it arrives. */
  row: string | undefined;
  /** Focuses a row, or the search field. */
  focus(row?: string): void;
  /** Focuses a row other than the open secret's, or the search field, when the drawer closes. */
  focusAfterwards(row?: string): void;
}

/** Moves the focus in the table: by default, to the row of the secret that was open. */
export function useTableFocus(open: string | undefined): TableFocus {
  const [target, setTarget] = useState<FocusTarget>();
  const afterwards = useRef<FocusTarget>();
  useEffect(() => {
    if (open !== undefined) {
      afterwards.current = { row: open };
      setTarget(undefined);
    } else if (afterwards.current) {
      setTarget(afterwards.current);
      afterwards.current = undefined;
    }
  }, [open]);
  useEffect(() => {
    if (target && target.row === undefined) {
      document.getElementById(SEARCH_FIELD_ID)?.focus();
    }
  }, [target]);
  return {
    row: target?.row,
    focus: row => setTarget({ row }),
    focusAfterwards: row => {
      afterwards.current = { row };
    },
  };
}
