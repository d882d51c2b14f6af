import { useState, type KeyboardEvent } from 'react';

export interface OptionKeys {
  /** The option that Enter chooses. */
  active: number;
  /** Goes to the first option, for a new search. */
  reset(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Moves through a list of options with the arrow keys while the focus stays in its search field. */
export function useOptionKeys(
  count: number,
  onChoose: (index: number) => void,
  initial = 0,
): OptionKeys {
  const [index, setIndex] = useState(initial);
  const active = Math.min(Math.max(index, 0), count - 1);
  return {
    active,
    reset: () => setIndex(0),
    onKeyDown: event => {
      const target = {
        ArrowDown: (active + 1) % count,
        ArrowUp: (active - 1 + count) % count,
      }[event.key];
      if (count > 0 && target !== undefined) {
        event.preventDefault();
        setIndex(target);
      } else if (event.key === 'Enter' && active >= 0) {
        event.preventDefault();
        onChoose(active);
      }
    },
  };
}
