import { lazy, Suspense, useState, type ReactNode } from 'react';

const DeletedNotice = lazy(() =>
  import('./DeletedNotice').then(m => ({ default: m.DeletedNotice })),
);

/** Secrets that a dialog has deleted. */
export interface Deletion {
  names: string[];
  /** Those whose values the store still has, or might have while that isn't known. */
  undoable: string[];
  /** Whether the store still has to destroy versions. */
  isDestroying: boolean;
}

interface Offer {
  id: number;
  names: string[];
}

export interface Deletions {
  /** Offers to undo a deletion. */
  offerUndo(names: string[]): void;
  /** A notice for each deletion that can be undone. */
  notices: ReactNode;
}

/** Keeps the deletions of a namespace that can be undone. */
export function useDeletions(
  namespace: string,
  onRestored: (names: string[]) => void,
): Deletions {
  const [offers, setOffers] = useState<Offer[]>([]);
  const change = (id: number, names: string[]) =>
    setOffers(current =>
      current
        .map(offer => (offer.id === id ? { id, names } : offer))
        .filter(offer => offer.names.length > 0),
    );
  return {
    offerUndo: names =>
      setOffers(current => [
        ...current,
        { id: (current.at(-1)?.id ?? 0) + 1, names },
      ]),
    notices: offers.map(({ id, names }) => (
      <Suspense key={id} fallback={null}>
        <DeletedNotice
          namespace={namespace}
          names={names}
          onChange={left => change(id, left)}
          onRestored={onRestored}
        />
      </Suspense>
    )),
  };
}
