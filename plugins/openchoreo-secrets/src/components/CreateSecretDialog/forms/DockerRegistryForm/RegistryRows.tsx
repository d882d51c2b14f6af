import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { useEffect, useRef } from 'react';
import { useSecretsTranslation } from '../../../../translations/useSecretsTranslation';
import { FileButton, FileDrop, type TextFile } from '../../../SecretValues';
import { SizeNote } from '../../SizeNote';
import type { TypeFormProps } from '../types';
import {
  createRegistryRow,
  findFault,
  toConfig,
  type RegistryRow,
} from './registryRow';
import { RegistryRowFields } from './RegistryRowFields';

export interface RegistryRowsProps extends TypeFormProps {
  /** Where the config is read from. */
  configId: string;
  rows: RegistryRow[];
  onRowsChange(rows: RegistryRow[]): void;
  /** Takes the text of a whole config; at least one. */
  onFiles(files: TextFile[]): void;
}

/** Registries, each with its credentials, from which the Docker config is made. */
export function RegistryRows(props: RegistryRowsProps) {
  const { configId, rows, form, values, onRowsChange, onValueChange } = props;
  const { t } = useSecretsTranslation();
  const error = form.formState.errors.fixed?.[0]?.message;
  const latest = useRef(rows);
  latest.current = rows;

  useEffect(
    () =>
      values.connect(configId, {
        read: () => toConfig(latest.current, values),
        findFault: () => findFault(latest.current),
      }),
    [configId, values],
  );

  const change = (next: RegistryRow[]) => {
    onRowsChange(next);
    onValueChange();
  };
  return (
    <section
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) {
          void form.trigger('fixed.0');
        }
      }}
    >
      {rows.map((row, index) => (
        <RegistryRowFields
          key={row.id}
          row={row}
          values={values}
          isInvalid={Boolean(error)}
          onChange={next => change(rows.with(index, next))}
          onValueChange={onValueChange}
          onFileProblem={props.onFileProblem}
          onRemove={
            rows.length > 1
              ? () => {
                  values.forget(row.id);
                  change(rows.filter(other => other !== row));
                }
              : undefined
          }
        />
      ))}
      {error && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
      <Button
        size="small"
        onClick={() => onRowsChange([...rows, createRegistryRow()])}
      >
        {t('registry.add')}
      </Button>
      <FileButton label={t('registry.upload')} onFiles={props.onFiles} />
      <FileDrop onFiles={props.onFiles}>
        <SizeNote form={form} values={values} message="registry.drop" />
      </FileDrop>
    </section>
  );
}
