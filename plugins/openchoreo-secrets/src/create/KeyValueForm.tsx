import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import type { EnvFileEntry } from '@openchoreo-secrets/plugin-common';
import { useEffect } from 'react';
import { useFieldArray } from 'react-hook-form';
import { KeyValueRow } from '../form/KeyValueRow';
import { createKeyRow } from '../form/rows';
import type { TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { AddFromMenu } from '../form/AddFromMenu';
import { SizeNote } from './SizeNote';
import type { TypeFormProps } from './formModel';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  heading: { fontWeight: 500 },
  add: { marginTop: theme.spacing(1) },
}));

/** Keys that people name, each with its value. */
export function KeyValueForm(props: TypeFormProps) {
  const { form, values, fileTaker, onValueChange, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { fields, append, remove, replace } = useFieldArray({
    control: form.control,
    name: 'rows',
  });

  const { rows: shownErrors } = form.formState.errors;
  const noteEntered = () => {
    if (shownErrors) {
      void form.trigger('rows');
    }
    values.announce();
    onValueChange();
  };

  /** Adds a row for each key, or takes the row that has it. Rows without a key and a value go. */
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
    noteEntered();
    files.filter(file => file.problem).forEach(onFileProblem);
  };
  useEffect(() => {
    fileTaker.current = takeFiles;
  });

  const takeVariables = (entries: EnvFileEntry[]) => {
    addRows(entries.map(({ name }) => name)).forEach(({ rowId }, index) => {
      values.hold(rowId, undefined);
      values.enter(rowId, entries[index].value);
    });
    noteEntered();
  };

  const takeRandomValue = (value: string) => {
    const empty = form
      .getValues('rows')
      .find(({ rowId }) => values.read(rowId) === '');
    const row = empty ?? createKeyRow();
    if (!empty) {
      append(row);
    }
    values.enter(row.rowId, value);
    noteEntered();
  };

  return (
    <section>
      <div className={classes.head}>
        <Typography
          variant="subtitle2"
          component="h3"
          className={classes.heading}
        >
          {t('create.keys')}
        </Typography>
        <AddFromMenu
          listKeys={() => form.getValues('rows').map(({ key }) => key)}
          onFiles={takeFiles}
          onVariables={takeVariables}
          onRandomValue={takeRandomValue}
        />
      </div>
      {fields.map(({ rowId }, index) => (
        <KeyValueRow
          key={rowId}
          rowId={rowId}
          index={index}
          values={values}
          onValueChange={onValueChange}
          onFileProblem={onFileProblem}
          onRemove={
            fields.length > 1
              ? () => {
                  values.forget(rowId);
                  remove(index);
                  noteEntered();
                }
              : undefined
          }
        />
      ))}
      <Button
        kind="inPlace"
        className={classes.add}
        startIcon={<AddIcon />}
        onClick={() => append(createKeyRow())}
      >
        {t('create.addKey')}
      </Button>
      <SizeNote form={form} values={values} />
    </section>
  );
}
