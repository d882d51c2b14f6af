import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { useFieldArray } from 'react-hook-form';
import { useSecretsTranslation } from '../../../hooks/useSecretsTranslation';
import { FileButton } from '../FileButton';
import { FileDrop } from '../FileDrop';
import { createKeyRow } from '../formModel';
import type { TextFile } from '../readTextFile';
import { SizeNote } from '../SizeNote';
import { useRowStyles } from '../useRowStyles';
import { ValueField } from '../ValueField';
import type { TypeFormProps } from './types';

/** Keys of the person's own choice, each with its value. */
export function KeyValueForm(props: TypeFormProps) {
  const { form, values, onValueChange, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const classes = useRowStyles();
  const { control, register, formState, getValues, trigger } = form;
  const { fields, append, remove, replace } = useFieldArray({
    control,
    name: 'rows',
  });

  const takeFiles = (files: TextFile[]) => {
    const kept = getValues('rows').filter(
      ({ rowId, key }) => key !== '' || values.read(rowId) !== '',
    );
    const added = files.flatMap(file => {
      if (file.problem) {
        onFileProblem(file);
        return [];
      }
      const row = createKeyRow(file.name);
      values.hold(row.rowId, { text: file.text, file: file.name });
      return [row];
    });
    if (added.length > 0) {
      replace([...kept, ...added]);
      onValueChange();
    }
  };

  return (
    <section>
      <Typography variant="subtitle2">{t('create.keysAndValues')}</Typography>
      {fields.map((field, index) => {
        const { rowId } = field;
        const key = register(`rows.${index}.key`);
        const errors = formState.errors.rows?.[index];
        return (
          <div key={rowId} className={classes.row}>
            <TextField
              {...key}
              ref={undefined}
              inputRef={key.ref}
              id={`openchoreo-secrets-key-${rowId}`}
              label={t('create.key')}
              variant="outlined"
              size="small"
              className={classes.key}
              error={Boolean(errors?.key)}
              helperText={errors?.key?.message}
              FormHelperTextProps={{ role: 'alert' }}
            />
            <div className={classes.value}>
              <ValueField
                valueId={rowId}
                label={t('create.value')}
                values={values}
                error={errors?.value?.message}
                onChange={onValueChange}
                onBlur={() => void trigger(`rows.${index}.value`)}
                onFileProblem={onFileProblem}
              />
            </div>
            <IconButton
              aria-label={t('create.remove')}
              disabled={fields.length === 1}
              onClick={() => {
                values.hold(rowId, undefined);
                remove(index);
                onValueChange();
              }}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          </div>
        );
      })}
      <Button size="small" onClick={() => append(createKeyRow())}>
        {t('create.addKey')}
      </Button>
      <FileButton label={t('create.upload')} isMultiple onFiles={takeFiles} />
      <FileDrop onFiles={takeFiles}>
        <SizeNote form={form} values={values} message="create.dropHere" />
      </FileDrop>
    </section>
  );
}
