import FormHelperText from '@material-ui/core/FormHelperText';
import AddIcon from '@material-ui/icons/Add';
import { useEffect, useRef } from 'react';
import { FileButton } from '../form/FileButton';
import { type TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { SizeNote } from './SizeNote';
import type { TypeFormProps } from './formModel';
import {
  createRegistryRow,
  findFault,
  toConfig,
  type RegistryRow,
} from './registryRow';
import { RegistryRowFields } from './RegistryRowFields';

export interface RegistryRowsProps extends TypeFormProps {
  /** The ID of the config in the value store. */
  configId: string;
  rows: RegistryRow[];
  onRowsChange(rows: RegistryRow[]): void;
  /** Takes the text of a whole config; called with at least one file. */
  onFiles(files: TextFile[]): void;
}

/** Registries with their credentials, which become the Docker config. */
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

  const { fileTaker, onFiles } = props;
  useEffect(() => {
    fileTaker.current = onFiles;
  });

  const change = (next: RegistryRow[]) => {
    onRowsChange(next);
    values.announce();
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
        kind="inPlace"
        startIcon={<AddIcon />}
        onClick={() => onRowsChange([...rows, createRegistryRow()])}
      >
        {t('registry.add')}
      </Button>
      <FileButton label={t('registry.upload')} onFiles={props.onFiles} />
      <SizeNote form={form} values={values} />
    </section>
  );
}
