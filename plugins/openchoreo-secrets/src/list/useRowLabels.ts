import { useMemo } from 'react';
import { useNamespaceTitles } from '../api/namespaceTitles';
import { useTypeTexts } from '../translations/useTypeTexts';
import type { RowLabels } from './rows';

/** The names of types and namespaces in the person's language. */
export function useRowLabels(): RowLabels {
  const types = useTypeTexts();
  const namespaces = useNamespaceTitles();
  return useMemo(
    () => ({ type: types.label, namespace: namespaces.title }),
    [types, namespaces],
  );
}
