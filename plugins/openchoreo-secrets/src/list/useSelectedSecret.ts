import { useCallback } from 'react';
import { useUrlState } from '../ui/useUrlState';

export interface SelectedSecret {
  /** The secret whose drawer is open; in the URL, so that it can be linked to. */
  selected: string | undefined;
  /** A key that a link asks to add. */
  newKey: string | undefined;
  open(name: string): void;
  close(): void;
  /** Removes the key of the link, whether or not it was added. */
  forgetNewKey(): void;
}

/** The open secret; opening one adds to the history, so that Back closes it. */
export function useSelectedSecret(): SelectedSecret {
  const { parameters, push, replace } = useUrlState();
  return {
    selected: parameters.get('secret') ?? undefined,
    newKey: parameters.get('newKey') ?? undefined,
    open: useCallback((name: string) => push({ secret: name }), [push]),
    close: useCallback(
      () => push({ secret: undefined, newKey: undefined }),
      [push],
    ),
    forgetNewKey: useCallback(() => replace({ newKey: undefined }), [replace]),
  };
}
