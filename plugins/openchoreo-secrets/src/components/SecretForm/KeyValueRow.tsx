import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import CloseIcon from '@material-ui/icons/Close';
import { useFormContext } from 'react-hook-form';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import {
  useRowStyles,
  ValueField,
  type TextFile,
  type ValueStore,
} from '../SecretValues';
import type { RowsFields } from './types';

export interface KeyValueRowProps {
  rowId: string;
  index: number;
  values: ValueStore;
  onValueChange(): void;
  onFileProblem(file: TextFile): void;
  /** Absent where it is the only row. */
  onRemove?(): void;
}

/** A key of the person's own choice with its value; in a form with `rows`. */
export function KeyValueRow(props: KeyValueRowProps) {
  const { rowId, index, values, onRemove } = props;
  const form = useFormContext<RowsFields>();
  const { t } = useSecretsTranslation();
  const classes = useRowStyles();
  const key = form.register(`rows.${index}.key`);
  const errors = form.formState.errors.rows?.[index];
  return (
    <div className={classes.row}>
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
          canGenerate
          error={errors?.value?.message}
          onChange={props.onValueChange}
          onBlur={() => void form.trigger(`rows.${index}.value`)}
          onFileProblem={props.onFileProblem}
        />
      </div>
      <IconButton
        aria-label={t('create.remove')}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </div>
  );
}
