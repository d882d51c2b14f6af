import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useSync } from '../../sync/SyncContext';
import { useTypeTexts } from '../../translations/useTypeTexts';
import { selectSecrets, type SecretsView } from '../../table/selectSecrets';

const everything: SecretsView = {
  search: '',
  sort: { column: 'name', direction: 'asc' },
};

export interface SecretsViewState {
  view: SecretsView;
  /** Those that match, in order; a keystroke is painted before they are worked out. */
  matching: SecretMetadata[];
  change(change: Partial<SecretsView>): void;
  clear(): void;
}

/** Search, filters and order, and what they leave of the list. */
export function useSecretsView(secrets: SecretMetadata[]): SecretsViewState {
  const [view, setView] = useState(everything);
  const deferredView = useDeferredValue(view);
  const { label } = useTypeTexts();
  const { judge } = useSync();
  const matching = useMemo(
    () =>
      selectSecrets(
        secrets,
        deferredView,
        label,
        secret => judge(secret).state,
      ),
    [secrets, deferredView, label, judge],
  );
  const change = useCallback(
    (update: Partial<SecretsView>) =>
      setView(previous => ({ ...previous, ...update })),
    [],
  );
  const clear = useCallback(() => setView(everything), []);
  return { view, matching, change, clear };
}
