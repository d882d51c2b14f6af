import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { readPastedKey } from '@openchoreo-secrets/plugin-common';
import clsx from 'clsx';
import { memo, type ClipboardEvent } from 'react';
import { useFormState, useWatch, type UseFormReturn } from 'react-hook-form';
import type { TextFile } from '../form/readTextFile';
import { registerTrimmed } from '../form/trimOnBlur';
import { useRowStyles } from '../form/useRowStyles';
import { ValueField } from '../form/ValueField';
import type { ValueStore } from '../form/ValueStore';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import type { CreateSecretFields } from './formModel';

const useStyles = makeStyles(theme => ({
  /** Rows out of sight aren't laid out. The label stands above its field, so that the row begins above it, too. */
  root: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
    marginTop: theme.spacing(1),
    paddingTop: theme.spacing(1),
  },
  key: { '& input': { font: '12.5px/20px monospace', height: 20 } },
}));

export interface KeyValueRowProps {
  form: UseFormReturn<CreateSecretFields>;
  rowId: string;
  index: number;
  values: ValueStore;
  canRemove: boolean;
  onValueChange(): void;
  /** Called when a value is entered without typing. */
  onEntered(): void;
  onFileProblem(file: TextFile): void;
  /** Called with several lines that are pasted into the key. */
  onPasteEnvFile(text: string): void;
  onRemove(index: number): void;
}

/** A key that people name, with its value. Renders only if its own row changes, because forms can have hundreds of rows. */
export const KeyValueRow = memo((props: KeyValueRowProps) => {
  const { form, rowId, index, values, canRemove } = props;
  const { t } = useSecretsTranslation();
  const rowClasses = useRowStyles();
  const classes = useStyles();
  const keyPath = `rows.${index}.key` as const;
  const valuePath = `rows.${index}.value` as const;
  const key = registerTrimmed(form, keyPath);
  const { control } = form;
  const keyName = useWatch({ control, name: keyPath });
  const formState = useFormState({ control, name: [keyPath, valuePath] });
  const errors = formState.errors.rows?.[index];

  /** Splits a pasted `KEY=value` into its key and value. */
  const splitPasted = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    const pasted =
      event.currentTarget.value === '' ? readPastedKey(text) : undefined;
    if (pasted?.kind === 'envFile') {
      event.preventDefault();
      props.onPasteEnvFile(text);
    } else if (pasted && values.read(rowId) === '') {
      event.preventDefault();
      form.setValue(keyPath, pasted.key, { shouldDirty: true });
      values.enter(rowId, pasted.value);
      props.onEntered();
    }
  };

  return (
    <div className={clsx(rowClasses.row, classes.root)}>
      <div className={rowClasses.key}>
        <TextField
          {...key}
          // An error that appears here would move "Add key" away from a click on it.
          onBlur={event => {
            if (event.target.value !== '') {
              void key.onBlur(event);
            }
          }}
          ref={undefined}
          inputRef={key.ref}
          // Material UI would render a field again that it finds filled.
          defaultValue={keyName}
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
            onPaste: splitPasted,
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
          givesHints
          error={errors?.value?.message}
          onChange={props.onValueChange}
          onBlur={() => void form.trigger(valuePath)}
          onFileProblem={props.onFileProblem}
        />
      </div>
      <IconAction
        label={
          keyName ? t('create.removeKey', { key: keyName }) : t('create.remove')
        }
        className={rowClasses.remove}
        disabled={!canRemove}
        onClick={() => props.onRemove(index)}
      >
        <DeleteIcon />
      </IconAction>
    </div>
  );
});
