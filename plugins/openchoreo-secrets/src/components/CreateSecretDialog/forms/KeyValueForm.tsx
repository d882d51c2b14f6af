import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { EnvFileEntry } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { createKeyRow, KeyValueRow } from '../../SecretForm';
import { FileButton, FileDrop, type TextFile } from '../../SecretValues';
import { SizeNote } from '../SizeNote';
import type { TypeFormProps } from './types';

const EnvFileDialog = lazy(() =>
  import('../../SecretValues/EnvFileDialog').then(m => ({
    default: m.EnvFileDialog,
  })),
);

/** Keys of the person's own choice, each with its value. */
export function KeyValueForm(props: TypeFormProps) {
  const { form, values, onValueChange, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const { fields, append, remove, replace } = useFieldArray({
    control: form.control,
    name: 'rows',
  });
  const [isPasting, setIsPasting] = useState(false);

  const { rows: shownErrors } = form.formState.errors;
  const checkShownErrors = () => {
    if (shownErrors) {
      void form.trigger('rows');
    }
  };

  /** Adds a row, or takes the one that has the key; rows without anything in them go. */
  const addRows = (keys: string[]) => {
    const kept = form
      .getValues('rows')
      .filter(({ rowId, key }) => key !== '' || values.read(rowId) !== '');
    const rows = keys.map(
      key => kept.find(row => row.key === key) ?? createKeyRow(key),
    );
    replace([...kept, ...rows.filter(row => !kept.includes(row))]);
    return rows;
  };

  const takeFiles = (files: TextFile[]) => {
    const texts = files.filter(file => file.problem === undefined);
    if (texts.length > 0) {
      addRows(texts.map(({ name }) => name)).forEach(({ rowId }, index) => {
        const { text, name } = texts[index];
        values.hold(rowId, { text, file: name });
      });
    }
    checkShownErrors();
    onValueChange();
    files.filter(file => file.problem).forEach(onFileProblem);
  };

  const takeVariables = (entries: EnvFileEntry[]) => {
    addRows(entries.map(({ name }) => name)).forEach(({ rowId }, index) => {
      values.hold(rowId, undefined);
      values.enter(rowId, entries[index].value);
    });
    setIsPasting(false);
    checkShownErrors();
    onValueChange();
  };

  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {t('create.keysAndValues')}
      </Typography>
      {fields.map(({ rowId }, index) => (
        <KeyValueRow
          {...props}
          key={rowId}
          rowId={rowId}
          index={index}
          onRemove={
            fields.length > 1
              ? () => {
                  values.forget(rowId);
                  remove(index);
                  onValueChange();
                }
              : undefined
          }
        />
      ))}
      <Button size="small" onClick={() => append(createKeyRow())}>
        {t('create.addKey')}
      </Button>
      <Button size="small" onClick={() => setIsPasting(true)}>
        {t('envFile.open')}
      </Button>
      <FileButton label={t('create.upload')} isMultiple onFiles={takeFiles} />
      <FileDrop onFiles={takeFiles}>
        <SizeNote form={form} values={values} message="create.dropHere" />
      </FileDrop>
      {isPasting && (
        <Suspense fallback={null}>
          <EnvFileDialog
            existingKeys={form.getValues('rows').map(({ key }) => key)}
            onClose={() => setIsPasting(false)}
            onAdd={takeVariables}
          />
        </Suspense>
      )}
    </section>
  );
}
