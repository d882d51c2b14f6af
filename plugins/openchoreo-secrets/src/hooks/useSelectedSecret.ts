import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARAMETER = 'secret';

export interface SelectedSecret {
  /** The secret whose drawer is open; it is in the URL, so that it can be linked to. */
  selected: string | undefined;
  open(name: string): void;
  close(): void;
}

/** The secret that is looked at, beside the namespace in the URL of whatever page the tab stands on. */
export function useSelectedSecret(): SelectedSecret {
  const [parameters, setParameters] = useSearchParams();
  const open = useCallback(
    (name: string) =>
      setParameters(previous => {
        const next = new URLSearchParams(previous);
        next.set(PARAMETER, name);
        return next;
      }),
    [setParameters],
  );
  const close = useCallback(
    () => setParameters(withoutSelectedSecret),
    [setParameters],
  );
  return { selected: parameters.get(PARAMETER) ?? undefined, open, close };
}

/** The same place with no secret open. */
export function withoutSelectedSecret(
  parameters: URLSearchParams,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  next.delete(PARAMETER);
  return next;
}
