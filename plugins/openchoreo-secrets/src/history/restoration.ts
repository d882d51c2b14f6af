import type { SecretSave } from '@openchoreo-secrets/plugin-common';

/** What restoring does to a key: `earlier` gets its value of the save, which may be the same value again. */
export type KeyEffect = 'earlier' | 'added' | 'removed' | 'same';

export interface KeyRestoration {
  key: string;
  effect: KeyEffect;
}

export interface Restoration {
  save: SecretSave;
  /** The keys that the secret has now. */
  current: string[];
  /** All saves since; absent unless the store has the newest values. */
  newer?: SecretSave[];
}

/** Describes what restoring all keys of a save changes, by key. */
export function describeRestoration({
  save,
  current,
  newer,
}: Restoration): KeyRestoration[] {
  const keys = save.keys ?? [];
  const hasChanged = (key: string) =>
    !newer?.every(
      ({ changes }) =>
        changes && !Object.values(changes).some(names => names.includes(key)),
    );
  const effectOn = (key: string): KeyEffect => {
    if (!keys.includes(key)) {
      return 'removed';
    }
    if (!current.includes(key)) {
      return 'added';
    }
    return hasChanged(key) ? 'earlier' : 'same';
  };
  return [...new Set([...keys, ...current])]
    .sort()
    .map(key => ({ key, effect: effectOn(key) }));
}
