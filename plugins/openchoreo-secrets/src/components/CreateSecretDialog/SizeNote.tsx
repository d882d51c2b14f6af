import FormHelperText from '@material-ui/core/FormHelperText';
import {
  MAX_SECRET_BYTES,
  utf8Length,
} from '@openchoreo-secrets/plugin-common';
import type { UseFormReturn } from 'react-hook-form';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { formatBytes } from '../../ui/formatBytes';
import { readEntries, type CreateSecretFields } from './formModel';
import type { ValueStore } from '../SecretValues';

export interface SizeNoteProps {
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
  message: 'create.dropHere' | 'create.dropFixed' | 'registry.drop';
}

/** How much of a secret's room is taken, and whether that is too much. */
export function SizeNote({ form, values, message }: SizeNoteProps) {
  const { t } = useSecretsTranslation();
  const size = readEntries(form.getValues(), values).reduce(
    (total, [, value]) => total + utf8Length(value),
    0,
  );
  const error = form.formState.errors.data?.message;
  return (
    <>
      <FormHelperText component="div">
        {t(message, {
          size: formatBytes(size),
          max: formatBytes(MAX_SECRET_BYTES),
        })}
      </FormHelperText>
      {error && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
    </>
  );
}
