import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { Namespace } from '@openchoreo-secrets/plugin-common';
import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { withoutSelectedSecret } from './useSelectedSecret';

const PARAMETER = 'namespace';
const STORAGE_KEY = 'namespace';

/** The chosen namespace: the one in the URL, else the last one, else the only one. */
export function useSelectedNamespace(
  namespaces: Namespace[] | undefined,
): [string | undefined, (namespace: string) => void] {
  const storage = useApi(storageApiRef).forBucket('openchoreo-secrets');
  const [parameters, setParameters] = useSearchParams();
  const selected = parameters.get(PARAMETER) ?? undefined;

  const select = useCallback(
    (namespace: string, options?: { replace: boolean }) => {
      setParameters(previous => {
        const next = isOther(previous, namespace)
          ? withoutSelectedSecret(previous)
          : new URLSearchParams(previous);
        next.set(PARAMETER, namespace);
        return next;
      }, options);
    },
    [setParameters],
  );

  useEffect(() => {
    if (selected || !namespaces) {
      return;
    }
    const last = storage.snapshot<string>(STORAGE_KEY).value;
    const [only, ...others] = namespaces;
    const isThere = namespaces.some(({ name }) => name === last);
    const initial = others.length === 0 ? only?.name : isThere && last;
    if (initial) {
      select(initial, { replace: true });
    }
  }, [selected, namespaces, storage, select]);

  const isSelectedThere = namespaces?.some(({ name }) => name === selected);
  useEffect(() => {
    if (selected && isSelectedThere) {
      storage.set(STORAGE_KEY, selected);
    }
  }, [selected, isSelectedThere, storage]);

  return [selected, select];
}

/** Whether another namespace was chosen before, whose secrets are no longer of interest. */
function isOther(parameters: URLSearchParams, namespace: string): boolean {
  const before = parameters.get(PARAMETER);
  return before !== null && before !== namespace;
}
