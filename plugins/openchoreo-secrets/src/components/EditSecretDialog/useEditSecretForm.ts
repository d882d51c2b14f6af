import type { SecretDetails } from '@openchoreo-secrets/plugin-common';
import { useEffect, useRef, useState } from 'react';
import {
  useForm,
  type FieldPath,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import type { SecretSnapshot } from '../../api/SecretsApi';
import { useSaveSecret } from '../../hooks/data/useSaveSecret';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSaving, type SaveState } from '../SaveFeedback';
import { collectErrors } from '../SecretForm';
import { ValueStore } from '../SecretValues';
import {
  fieldsOf,
  withNewKey,
  toReplacement,
  toUpdate,
  type EditMode,
  type EditSecretFields,
} from './editModel';
import { fieldOf, findEditProblems } from './findEditProblems';
import { rebaseFields } from './rebaseFields';

export interface EditSecretFormOptions {
  namespace: string;
  /** The secret as it was when the form was opened. */
  snapshot: SecretSnapshot;
  mode: EditMode;
  /** A key that the form begins to add. */
  newKey?: string;
  onSaved(): void;
}

export interface EditSecretFormState {
  form: UseFormReturn<EditSecretFields>;
  values: ValueStore;
  /** The secret as the form builds on it. */
  secret: SecretDetails;
  saving: SaveState;
  /** Changes whenever an attempt was refused. */
  refusals: number;
  /** Changes whenever the form was begun anew. */
  generation: number;
  submit(): void;
  /** Saves the same input on what the secret is now. */
  applyOn(now: SecretSnapshot): void;
  /** Throws the input away and begins from what the secret is now. */
  restartFrom(now: SecretSnapshot): void;
}

/** The form that changes a secret, with its values beside it. */
export function useEditSecretForm(
  options: EditSecretFormOptions,
): EditSecretFormState {
  const { namespace, snapshot, mode, newKey, onSaved } = options;
  const { t } = useSecretsTranslation();
  const [base, setBase] = useState(snapshot);
  const [values] = useState(ValueStore.create);
  const [refusals, setRefusals] = useState(0);
  const [generation, setGeneration] = useState(0);
  const { name, type } = base.secret;
  const api = useSaveSecret({ namespace, name });
  useEffect(() => () => values.wipe(), [values]);

  const resolver: Resolver<EditSecretFields> = async fields => {
    const problems = await findEditProblems(type, fields, values);
    return problems.length > 0
      ? { values: {}, errors: collectErrors<EditSecretFields>(problems, t) }
      : { values: fields, errors: {} };
  };
  const latestResolver = useRef(resolver);
  latestResolver.current = resolver;

  const form = useForm<EditSecretFields>({
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: (...args) => latestResolver.current(...args),
    defaultValues: withNewKey(fieldsOf(snapshot.secret, mode), newKey),
  });
  const refuse = () => setRefusals(count => count + 1);

  const saving = useSaving({
    base,
    reload: api.reload,
    send: async ({ secret, etag = '' }) => {
      const fields = form.getValues();
      await (mode === 'merge'
        ? api.update(toUpdate(fields, values, secret), etag)
        : api.replace(toReplacement(fields, values, secret)));
    },
    onSaved: () => {
      values.wipe();
      onSaved();
    },
    onFieldErrors: fields => {
      for (const { path, message } of fields) {
        const field = fieldOf(path, false, form.getValues());
        form.setError(field as FieldPath<EditSecretFields>, {
          type: 'server',
          message,
        });
      }
      refuse();
    },
  });

  const submit = form.handleSubmit(() => saving.save(), refuse);

  return {
    form,
    values,
    secret: base.secret,
    saving: saving.state,
    refusals,
    generation,
    submit: () => void submit(),
    applyOn: now => {
      const fields = form.getValues();
      const rebased = rebaseFields({
        fields,
        values,
        mode,
        from: base,
        to: now,
      });
      form.setValue('keys', rebased.keys);
      form.setValue('rows', rebased.rows);
      form.setValue('labels', rebased.labels);
      setBase(now);
      void saving.save(now);
    },
    restartFrom: now => {
      values.wipe();
      setBase(now);
      form.reset(fieldsOf(now.secret, mode));
      setGeneration(count => count + 1);
      saving.reset();
    },
  };
}
