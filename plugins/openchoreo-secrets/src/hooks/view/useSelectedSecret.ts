import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARAMETER = 'secret';
/** A key that is to be added to the secret. */
const NEW_KEY = 'newKey';

export interface SelectedSecret {
  /** The secret whose drawer is open; it is in the URL, so that it can be linked to. */
  selected: string | undefined;
  /** A key that the link wants to be added to it. */
  newKey: string | undefined;
  open(name: string): void;
  close(): void;
  /** Whether or not the key was added: the link is done with. */
  forgetNewKey(): void;
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
  const forgetNewKey = useCallback(
    () => setParameters(withoutNewKey, { replace: true }),
    [setParameters],
  );
  return {
    selected: parameters.get(PARAMETER) ?? undefined,
    newKey: parameters.get(NEW_KEY) ?? undefined,
    open,
    close,
    forgetNewKey,
  };
}

/** The same place with no secret open. */
export function withoutSelectedSecret(
  parameters: URLSearchParams,
): URLSearchParams {
  const next = withoutNewKey(parameters);
  next.delete(PARAMETER);
  return next;
}

function withoutNewKey(parameters: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(parameters);
  next.delete(NEW_KEY);
  return next;
}
