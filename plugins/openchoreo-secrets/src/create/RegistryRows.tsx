import FormHelperText from '@material-ui/core/FormHelperText';
import AddIcon from '@material-ui/icons/Add';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { FileButton } from '../form/FileButton';
import type { TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import type { TypeFormProps } from './formModel';
import { KeyRows } from './KeyRows';
import {
  createRegistryRow,
  findFault,
  findRowProblems,
  toConfig,
  type RegistryRow,
} from './registryRow';
import { RegistryRowFields } from './RegistryRowFields';
import { SizeNote } from './SizeNote';
import { useKeyRows } from './useKeyRows';

export interface RegistryRowsProps extends TypeFormProps {
  /** The ID of the config in the value store. */
  configId: string;
  rows: RegistryRow[];
  onRowsChange(rows: RegistryRow[]): void;
  /** Takes the text of a whole config; called with at least one file. */
  onFiles(files: TextFile[]): void;
  onEditAsText(): void;
}

/** Registries with their credentials, which become the Docker config. */
export function RegistryRows(props: RegistryRowsProps) {
  const { configId, rows, form, values, onRowsChange, onValueChange } = props;
  const { t } = useSecretsTranslation();
  const keys = useKeyRows(props);
  const error = form.formState.errors.fixed?.[0]?.message;
  const latest = useRef(rows);
  latest.current = rows;
  // Passwords aren't in the rows; typing one announces itself.
  const missing = useSyncExternalStore(values.subscribe, () =>
    rows.map(({ id }) => (values.read(id) === '' ? '0' : '1')).join(''),
  );
  const problems = findRowProblems(rows, values);
  const isExplained = problems.some(it => Object.values(it).some(Boolean));

  useEffect(
    () =>
      values.connect(configId, {
        read: () => toConfig(latest.current, values),
        findFault: () => findFault(latest.current, values),
      }),
    [configId, values],
  );
  // Clears errors whose cause is gone.
  const check = useRef(() => {});
  check.current = () => {
    if (error) {
      void form.trigger('fixed.0');
    }
  };
  useEffect(() => check.current(), [rows, missing]);

  const { fileTaker, onFiles } = props;
  useEffect(() => {
    fileTaker.current = onFiles;
  });

  const change = (next: RegistryRow[]) => {
    latest.current = next;
    onRowsChange(next);
    values.announce();
    onValueChange();
  };
  return (
    <section>
      <div
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
            problems={problems[index]}
            isChecked={Boolean(error)}
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
        {error && !isExplained && (
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
        <Button kind="inPlace" onClick={props.onEditAsText}>
          {t('registry.asText')}
        </Button>
      </div>
      <KeyRows form={form} values={values} keys={keys} minimum={0} />
      <SizeNote form={form} values={values} />
    </section>
  );
}
