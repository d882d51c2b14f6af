import type { SecretSave } from '@openchoreo-secrets/plugin-common';
import { useRef, useState } from 'react';
import type { SecretSnapshot } from '../api/SecretsApi';
import { judgeFailure, type SaveState } from '../secret/saveOutcome';
import { useSaveSecret } from '../secret/useSecret';
import type { SavedChanges } from '../secret/useSecretEditor';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';

export interface RestoreOptions {
  namespace: string;
  /** The current state of the secret. */
  snapshot: SecretSnapshot;
  onRestored(changes: SavedChanges): void;
}

export interface RestoreRun {
  save: SecretSave;
  /** The keys to restore; all keys of the save, and no others, if it's absent. */
  keys?: string[];
  /** The keys that get another value. */
  changed: string[];
}

/** Restores values of an earlier save, unless the secret changes meanwhile. */
export function useRestore(options: RestoreOptions) {
  const { namespace, snapshot, onRestored } = options;
  const { t } = useSecretsTranslation();
  const { restore, reload } = useSaveSecret({
    namespace,
    name: snapshot.secret.name,
  });
  const [state, setState] = useState<SaveState>({ step: 'idle' });
  const isBusy = useRef(false);

  const run = async ({ save, keys, changed }: RestoreRun) => {
    if (isBusy.current) {
      return;
    }
    isBusy.current = true;
    const savedAt = Date.now();
    setState({ step: 'saving' });
    try {
      const { notRemoved = [] } = await restore(
        { version: save.version, ...(keys && { keys }) },
        snapshot.etag ?? '',
      );
      onRestored({ keys: changed, hasChangedKeys: true, notRemoved, savedAt });
    } catch (error) {
      setState(await judgeFailure({ error, base: snapshot, reload, t }));
    } finally {
      isBusy.current = false;
    }
  };
  return { state, run };
}
