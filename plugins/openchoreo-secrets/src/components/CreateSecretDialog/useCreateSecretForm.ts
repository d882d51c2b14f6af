import {
  DEFAULT_CATEGORY,
  secretTypes,
  type CreateSecretRequest,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useRef, useState } from 'react';
import { useForm, type Resolver, type UseFormReturn } from 'react-hook-form';
import { SecretsApiError } from '../../api/SecretsApiError';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import { collectErrors, createKeyRow } from '../SecretForm';
import { ValueStore } from '../SecretValues';
import { toFormPath } from './fieldPath';
import { findProblems } from './findProblems';
import { toRequest, type CreateSecretFields } from './formModel';

export interface CreateSecretFormOptions {
  /** What the form begins with, where that is not nothing. */
  initial?: Partial<CreateSecretFields>;
  create(secret: CreateSecretRequest): Promise<SecretMetadata>;
  onCreated(secret: SecretMetadata): void;
}

export interface CreateSecretFormState {
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
  /** What the backend said about the secret as a whole. */
  failure: string | undefined;
  /** How often an attempt was refused; changes with every refusal. */
  refusals: number;
  submit(): void;
}

/** The form, with its values beside it, from the first field to the answer of the backend. */
export function useCreateSecretForm(
  options: CreateSecretFormOptions,
): CreateSecretFormState {
  const { create, initial, onCreated } = options;
  const { t } = useSecretsTranslation();
  const [values] = useState(() => new ValueStore({ keepsTyped: true }));
  const [failure, setFailure] = useState<string>();
  const [refusals, setRefusals] = useState(0);
  useEffect(() => () => values.wipe(), [values]);

  const resolver: Resolver<CreateSecretFields> = async fields => {
    const problems = await findProblems(fields, values);
    const errors = collectErrors<CreateSecretFields>(problems, t);
    return Object.keys(errors).length > 0
      ? { values: {}, errors }
      : { values: fields, errors: {} };
  };
  const latestResolver = useRef(resolver);
  latestResolver.current = resolver;

  const form = useForm<CreateSecretFields>({
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: (...args) => latestResolver.current(...args),
    defaultValues: {
      category: DEFAULT_CATEGORY,
      type: secretTypes[0].type,
      name: '',
      targetPlane: undefined,
      rows: [createKeyRow()],
      labels: [],
      ...initial,
    },
  });

  const refuse = () => setRefusals(count => count + 1);
  const showFailure = (error: unknown) => {
    const { message, fields } = toShown(error, t);
    for (const { path, message: text } of fields) {
      const field = toFormPath(path, false, form.getValues());
      if (field) {
        form.setError(field, { type: 'server', message: text });
      }
    }
    setFailure(message);
    refuse();
  };
  const submit = form.handleSubmit(async fields => {
    setFailure(undefined);
    try {
      const created = await create(toRequest(fields, values));
      values.wipe();
      onCreated(created);
    } catch (error) {
      showFailure(error);
    }
  }, refuse);

  return { form, values, failure, refusals, submit: () => void submit() };
}

function toShown(
  error: unknown,
  t: Translate,
): Pick<SecretsApiError, 'message' | 'fields'> {
  return error instanceof SecretsApiError
    ? error
    : { message: t('create.unexpected'), fields: [] };
}
