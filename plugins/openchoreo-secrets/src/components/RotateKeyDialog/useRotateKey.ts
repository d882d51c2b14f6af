import {
  validateDataSize,
  validateDataValue,
  type SecretDetails,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useState } from 'react';
import type { SecretSnapshot } from '../../api/SecretsApi';
import { useSaveSecret } from '../../hooks/data/useSaveSecret';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSaving, type SaveState } from '../SaveFeedback';
import { translateProblem } from '../SecretForm';
import { ValueStore } from '../SecretValues';

/** Where the new value is kept. */
export const VALUE_ID = 'rotate';

export interface RotateKeyOptions {
  namespace: string;
  /** The secret as it was when the dialog was opened. */
  snapshot: SecretSnapshot;
  /** The key to begin with; the first one unless given. */
  initialKey: string | undefined;
  onSaved(): void;
}

export interface RotateKeyState {
  secret: SecretDetails;
  key: string;
  values: ValueStore;
  /** What is wrong with the new value. */
  error: string | undefined;
  saving: SaveState;
  /** Changes whenever the form was begun anew. */
  generation: number;
  chooseKey(key: string): void;
  submit(): void;
  /** Saves the same value on what the secret is now. */
  applyOn(now: SecretSnapshot): void;
  /** Throws the value away and begins from what the secret is now. */
  restartFrom(now: SecretSnapshot): void;
}

/** The new value of one key, from its field to the answer of the backend. */
export function useRotateKey(options: RotateKeyOptions): RotateKeyState {
  const { namespace, snapshot, initialKey, onSaved } = options;
  const { t } = useSecretsTranslation();
  const [base, setBase] = useState(snapshot);
  const [values] = useState(ValueStore.create);
  const [key, setKey] = useState(initialKey ?? base.secret.keys[0] ?? '');
  const [error, setError] = useState<string>();
  const [generation, setGeneration] = useState(0);
  const api = useSaveSecret({ namespace, name: base.secret.name });
  useEffect(() => () => values.wipe(), [values]);

  const saving = useSaving({
    base,
    reload: api.reload,
    send: ({ etag = '' }) =>
      api.update({ set: { [key]: values.read(VALUE_ID) } }, etag),
    onSaved: () => {
      values.wipe();
      onSaved();
    },
    onFieldErrors: ([first]) => setError(first?.message),
  });

  return {
    secret: base.secret,
    key,
    values,
    error,
    saving: saving.state,
    generation,
    chooseKey: setKey,
    submit: () => {
      const value = values.read(VALUE_ID);
      const [problem] = [
        ...validateDataValue(key, value),
        ...validateDataSize([value]),
      ];
      setError(problem && translateProblem(problem, t));
      if (!problem) {
        void saving.save();
      }
    },
    applyOn: now => {
      setBase(now);
      void saving.save(now);
    },
    restartFrom: now => {
      values.wipe();
      setBase(now);
      setKey(now.secret.keys.includes(key) ? key : now.secret.keys[0] ?? '');
      setError(undefined);
      setGeneration(count => count + 1);
      saving.reset();
    },
  };
}
