import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import CloseIcon from '@material-ui/icons/Close';
import { useSecretsTranslation } from '../../../hooks/useSecretsTranslation';
import { useRowStyles, ValueField } from '../../SecretValues';
import type { TypeFormProps } from './types';

export interface KeyValueRowProps extends TypeFormProps {
  rowId: string;
  index: number;
  /** Absent where it is the only row. */
  onRemove?(): void;
}

/** A key of the person's own choice with its value. */
export function KeyValueRow(props: KeyValueRowProps) {
  const { rowId, index, form, values, onRemove } = props;
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
