import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { findSecretType } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useReducer, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { createKeyRow, KeyValueRow } from '../SecretForm';
import {
  FileButton,
  FileDrop,
  type TextFile,
  type ValueStore,
} from '../SecretValues';
import { translateFileProblem } from '../SecretValues/translateFileProblem';
import type { EditMode, EditSecretFields } from './editModel';
import { enterValues } from './enterValues';
import { ListedKeyField } from './ListedKeyField';

const EnvFileDialog = lazy(() =>
  import('../SecretValues/EnvFileDialog').then(m => ({
    default: m.EnvFileDialog,
  })),
);

export interface KeysFieldProps {
  type: string;
  mode: EditMode;
  values: ValueStore;
  onValueChange(): void;
}

/** All keys that the secret has and those that are new, by hand, from a `.env` or from files. */
export function KeysField(props: KeysFieldProps) {
  const { type, mode, values, onValueChange } = props;
  const { t } = useSecretsTranslation();
  const form = useFormContext<EditSecretFields>();
  const [isPasting, setIsPasting] = useState(false);
  const [badFile, setBadFile] = useState<TextFile>();
  const [, showEntered] = useReducer(count => count + 1, 0);
  const keys = form.watch('keys');
  const rows = form.watch('rows');
  const hasFreeKeys = findSecretType(type)?.hasFreeKeys !== false;
  const error = form.formState.errors.data?.message;

  const noteValue = () => {
    setBadFile(undefined);
    onValueChange();
  };
  const setRows = (next: EditSecretFields['rows']) =>
    form.setValue('rows', next, { shouldDirty: true });
  const removeRow = (rowId: string) => {
    values.hold(rowId, undefined);
    form.clearErrors('rows');
    setRows(form.getValues('rows').filter(row => row.rowId !== rowId));
  };
  const take = (entries: Parameters<typeof enterValues>[0]['entries']) => {
    noteValue();
    const fields = form.getValues();
    const entered = enterValues({ entries, fields, values, hasFreeKeys });
    form.setValue('keys', entered.keys, { shouldDirty: true });
    setRows(entered.rows);
    form.clearErrors();
    showEntered();
    if (entered.unknown) {
      setBadFile({ name: entered.unknown, problem: 'unknownFile' });
    }
  };
  const takeFiles = (files: TextFile[]) => {
    const bad = files.find(file => file.problem);
    take(
      files.flatMap(({ name, ...file }) =>
        file.problem === undefined
          ? [{ key: name, text: (file as { text: string }).text, file: name }]
          : [],
      ),
    );
    if (bad) {
      setBadFile(bad);
    }
  };

  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {t('edit.keys')}
      </Typography>
      {keys.map(({ key }, index) => (
        <ListedKeyField
          key={key}
          type={type}
          mode={mode}
          index={index}
          values={values}
          onValueChange={noteValue}
          onFileProblem={setBadFile}
        />
      ))}
      {rows.length > 0 && (
        <Typography variant="subtitle2" component="h3">
          {t('edit.newKeys')}
        </Typography>
      )}
      {rows.map(({ rowId }, index) => (
        <KeyValueRow
          key={rowId}
          rowId={rowId}
          index={index}
          values={values}
          onValueChange={noteValue}
          onFileProblem={setBadFile}
          onRemove={() => removeRow(rowId)}
        />
      ))}
      {hasFreeKeys && (
        <>
          <Button
            size="small"
            onClick={() => setRows([...form.getValues('rows'), createKeyRow()])}
          >
            {t('create.addKey')}
          </Button>
          <Button size="small" onClick={() => setIsPasting(true)}>
            {t('envFile.open')}
          </Button>
        </>
      )}
      <FileButton label={t('create.upload')} isMultiple onFiles={takeFiles} />
      <FileDrop onFiles={takeFiles}>{t('edit.dropHere')}</FileDrop>
      {badFile?.problem && (
        <Alert severity="error" onClose={() => setBadFile(undefined)}>
          {translateFileProblem(badFile, t)}
        </Alert>
      )}
      {error && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
      {isPasting && (
        <Suspense fallback={null}>
          <EnvFileDialog
            existingKeys={[...keys, ...rows].map(({ key }) => key)}
            onClose={() => setIsPasting(false)}
            onAdd={variables => {
              setIsPasting(false);
              take(
                variables.map(({ name, value }) => ({
                  key: name,
                  text: value,
                })),
              );
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
