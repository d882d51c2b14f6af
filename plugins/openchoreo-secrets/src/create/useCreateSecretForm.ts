import {
  DEFAULT_CATEGORY,
  secretTypes,
  type CreateSecretRequest,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useRef, useState } from 'react';
import { useForm, type Resolver, type UseFormReturn } from 'react-hook-form';
import { SecretsApiError } from '../api/SecretsApiError';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { collectErrors } from '../form/fieldErrors';
import { createKeyRow } from '../form/rows';
import { ValueStore } from '../form/ValueStore';
import { toFormPath } from './fieldPath';
import { findProblems } from './findProblems';
import { toRequest, type CreateSecretFields } from './formModel';

export interface CreateSecretFormOptions {
  /** The fields to begin with. */
  initial?: Partial<CreateSecretFields>;
  create(secret: CreateSecretRequest): Promise<SecretMetadata>;
  onCreated(secret: SecretMetadata): void;
}

export interface CreateFailure {
  message: string;
  /** Whether the same attempt might succeed. */
  canTryAgain: boolean;
}

export interface CreateSecretFormState {
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
  /** The error of the last attempt, unless fields show it. */
  failure: CreateFailure | undefined;
  /** Counts the refused attempts. */
  refusals: number;
  submit(): void;
}

/** The state of the form: its fields, the values beside them, and the attempts to create the secret. */
export function useCreateSecretForm(
  options: CreateSecretFormOptions,
): CreateSecretFormState {
  const { create, initial, onCreated } = options;
  const { t } = useSecretsTranslation();
  const [values] = useState(() => new ValueStore({ keepsTyped: true }));
  const [failure, setFailure] = useState<CreateFailure>();
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
    const fields = error instanceof SecretsApiError ? error.fields : [];
    let isShown = false;
    for (const { path, message } of fields) {
      const field = toFormPath({ path }, form.getValues());
      if (field) {
        form.setError(field, { type: 'server', message });
        isShown = true;
      }
    }
    setFailure(isShown ? undefined : describeFailure(error, t));
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

function describeFailure(error: unknown, t: Translate): CreateFailure {
  if (!(error instanceof SecretsApiError)) {
    return { message: t('create.unexpected'), canTryAgain: true };
  }
  const isUnreachable = error.status === 0;
  return {
    message: isUnreachable ? t('create.unreachable') : error.message,
    canTryAgain: isUnreachable || error.status >= 500,
  };
}
