import TextField from '@material-ui/core/TextField';
import AddIcon from '@material-ui/icons/Add';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { IconAction } from '../ui/IconAction';
import { useRowStyles } from './useRowStyles';
import type { LabelsFields } from './rows';
import { registerTrimmed } from './trimOnBlur';

/** The labels of the secret; in a form with `labels`. */
export function LabelsField() {
  const { t } = useSecretsTranslation();
  const classes = useRowStyles();
  const form = useFormContext<LabelsFields>();
  const { control, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'labels' });
  return (
    <>
      {fields.map((field, index) => {
        const key = registerTrimmed(form, `labels.${index}.key`);
        const value = registerTrimmed(form, `labels.${index}.value`);
        const errors = formState.errors.labels?.[index];
        return (
          <div key={field.id} className={classes.row}>
            <TextField
              {...key}
              ref={undefined}
              inputRef={key.ref}
              id={`openchoreo-secrets-label-${index}`}
              label={t('create.labelKey')}
              variant="outlined"
              size="small"
              className={classes.key}
              autoComplete="off"
              InputLabelProps={{ shrink: true }}
              inputProps={{ autoCapitalize: 'off', spellCheck: false }}
              error={Boolean(errors?.key)}
              helperText={errors?.key?.message}
            />
            <TextField
              {...value}
              ref={undefined}
              inputRef={value.ref}
              id={`openchoreo-secrets-label-value-${index}`}
              label={t('create.labelValue')}
              variant="outlined"
              size="small"
              className={classes.value}
              autoComplete="off"
              InputLabelProps={{ shrink: true }}
              inputProps={{ autoCapitalize: 'off', spellCheck: false }}
              error={Boolean(errors?.value)}
              helperText={errors?.value?.message}
            />
            <IconAction
              label={t('create.removeLabel')}
              className={classes.remove}
              onClick={() => remove(index)}
            >
              <DeleteIcon />
            </IconAction>
          </div>
        );
      })}
      <Button
        kind="inPlace"
        startIcon={<AddIcon />}
        onClick={() => append({ key: '', value: '' })}
      >
        {t('create.addLabel')}
      </Button>
    </>
  );
}
