import FormHelperText from '@material-ui/core/FormHelperText';
import {
  MAX_SECRET_BYTES,
  utf8Length,
} from '@openchoreo-secrets/plugin-common';
import { useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ValueStore } from '../form/ValueStore';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { formatBytes } from '../ui/formatBytes';
import { readEntries, type CreateSecretFields } from './formModel';

/** The share of the limit from which on the size is shown. */
const NOTABLE_SHARE = 0.75;

export interface SizeNoteProps {
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
}

/** The size of all values together once it comes near the limit, and the problems of all values together. */
export function SizeNote({ form, values }: SizeNoteProps) {
  const { t } = useSecretsTranslation();
  const size = useSyncExternalStore(values.subscribe, () =>
    readEntries(form.getValues(), values).reduce(
      (total, [, value]) => total + utf8Length(value),
      0,
    ),
  );
  const error = form.formState.errors.data?.message;
  return (
    <>
      {size > MAX_SECRET_BYTES * NOTABLE_SHARE && (
        <FormHelperText component="div" role="status">
          {t('create.size', {
            size: formatBytes(size),
            max: formatBytes(MAX_SECRET_BYTES),
          })}
        </FormHelperText>
      )}
      {error && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
    </>
  );
}
