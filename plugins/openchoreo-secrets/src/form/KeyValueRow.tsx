import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { useFormContext, useWatch } from 'react-hook-form';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import { ValueField } from './ValueField';
import { type ValueStore } from './ValueStore';
import { type TextFile } from './readTextFile';
import { useRowStyles } from './useRowStyles';
import type { RowsFields } from './rows';

const useStyles = makeStyles({
  key: { '& input': { font: '12.5px/20px monospace', height: 20 } },
});

export interface KeyValueRowProps {
  rowId: string;
  index: number;
  values: ValueStore;
  onValueChange(): void;
  onFileProblem(file: TextFile): void;
  /** Absent for the only row. */
  onRemove?(): void;
}

/** A key that people name, with its value; in a form with `rows`. */
export function KeyValueRow(props: KeyValueRowProps) {
  const { rowId, index, values, onRemove } = props;
  const form = useFormContext<RowsFields>();
  const { t } = useSecretsTranslation();
  const rowClasses = useRowStyles();
  const classes = useStyles();
  const key = form.register(`rows.${index}.key`);
  const keyName = useWatch({
    control: form.control,
    name: `rows.${index}.key`,
  });
  const errors = form.formState.errors.rows?.[index];
  return (
    <div className={rowClasses.row}>
      <div className={rowClasses.key}>
        <TextField
          {...key}
          ref={undefined}
          inputRef={key.ref}
          id={`openchoreo-secrets-key-${rowId}`}
          label={t('create.key')}
          variant="outlined"
          size="small"
          fullWidth
          className={classes.key}
          autoComplete="off"
          InputLabelProps={{ shrink: true }}
          inputProps={{
            autoCapitalize: 'off',
            autoCorrect: 'off',
            spellCheck: false,
          }}
          error={Boolean(errors?.key)}
          helperText={errors?.key?.message}
          FormHelperTextProps={{ role: 'alert' }}
        />
      </div>
      <div className={rowClasses.value}>
        <ValueField
          valueId={rowId}
          label={t('create.value')}
          values={values}
          canGenerate
          error={errors?.value?.message}
          onChange={props.onValueChange}
          onBlur={() => void form.trigger(`rows.${index}.value`)}
          onFileProblem={props.onFileProblem}
        />
      </div>
      <IconAction
        label={
          keyName ? t('create.removeKey', { key: keyName }) : t('create.remove')
        }
        className={rowClasses.remove}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <DeleteIcon />
      </IconAction>
    </div>
  );
}
