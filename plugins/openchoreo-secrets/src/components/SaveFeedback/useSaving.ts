import type { FieldError } from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { SecretsApiError } from '../../api/SecretsApiError';
import type { SecretSnapshot } from '../../api/SecretsApi';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { judgeFailure } from './judgeFailure';
import type { SaveState } from './types';

export interface SavingOptions {
  /** What the change is based on. */
  base: SecretSnapshot;
  /** Sends the change, based on a state of the secret. */
  send(base: SecretSnapshot): Promise<void>;
  /** Gets the state of the secret. */
  reload(): Promise<SecretSnapshot>;
  onSaved(): void;
  onFieldErrors(fields: FieldError[]): void;
}

export interface Saving {
  state: SaveState;
  save(base?: SecretSnapshot): Promise<void>;
  reset(): void;
}

/** Saves a change of a secret and finds out what became of it, whatever the answer. */
export function useSaving(options: SavingOptions): Saving {
  const { base, send, reload, onSaved, onFieldErrors } = options;
  const { t } = useSecretsTranslation();
  const [state, setState] = useState<SaveState>({ step: 'idle' });
  return {
    state,
    reset: () => setState({ step: 'idle' }),
    save: async (from = base) => {
      setState({ step: 'saving' });
      try {
        await send(from);
      } catch (error) {
        const failure = await judgeFailure({ error, sent: from, reload, t });
        setState(failure);
        if (failure.step === 'refused' && error instanceof SecretsApiError) {
          onFieldErrors(error.fields);
        }
        return;
      }
      onSaved();
    },
  };
}
