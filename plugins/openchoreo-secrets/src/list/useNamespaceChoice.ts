import type { Namespace } from '@openchoreo-secrets/plugin-common';
import { useCallback, useEffect } from 'react';
import { useRemembered } from '../ui/useRemembered';
import { useUrlState } from '../ui/useUrlState';

/** Everything in the URL that belongs to one namespace. */
const nothingElse = {
  scope: undefined,
  view: undefined,
  problem: undefined,
  in: undefined,
  q: undefined,
  type: undefined,
  plane: undefined,
  sync: undefined,
  page: undefined,
  secret: undefined,
  newKey: undefined,
};

export interface NamespaceChoice {
  /** The namespace in the URL, else the last one, else the only one. */
  namespace: string | undefined;
  /** Whether the URL asks for all namespaces. */
  isAll: boolean;
  /** Whether the last namespace is still loading from the storage. */
  isLoading: boolean;
  choose(namespace: string): void;
  chooseAll(): void;
}

/** Which namespace is shown; in the URL, and remembered for the next visit. */
export function useNamespaceChoice(
  namespaces: Namespace[] | undefined,
): NamespaceChoice {
  const { parameters, push, replace } = useUrlState();
  const last = useRemembered<string>('namespace');
  const isAll = parameters.get('scope') === 'all';
  const inUrl = parameters.get('namespace') ?? undefined;
  const isKnown = (name: string | undefined) =>
    namespaces?.some(known => known.name === name) === true;
  const only = namespaces?.length === 1 ? namespaces[0].name : undefined;
  const initial = isKnown(last.value) ? last.value : only;
  const namespace = isAll ? undefined : inUrl ?? initial;

  useEffect(() => {
    if (namespace && !inUrl) {
      replace({ namespace });
    }
  }, [namespace, inUrl, replace]);

  const { value: lastName, isLoading, remember } = last;
  const isInUrlKnown = isKnown(inUrl);
  useEffect(() => {
    if (inUrl && isInUrlKnown && !isLoading && inUrl !== lastName) {
      remember(inUrl);
    }
  }, [inUrl, isInUrlKnown, isLoading, lastName, remember]);

  return {
    namespace,
    isAll,
    isLoading: isLoading && !inUrl && !isAll,
    choose: useCallback(
      (name: string) => push({ ...nothingElse, namespace: name }),
      [push],
    ),
    chooseAll: useCallback(
      () => push({ ...nothingElse, namespace: undefined, scope: 'all' }),
      [push],
    ),
  };
}
