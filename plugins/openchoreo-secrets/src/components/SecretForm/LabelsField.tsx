import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useRowStyles } from '../SecretValues';
import type { LabelsFields } from './types';

/** The labels that a person gives the secret; in a form with `labels`. */
export function LabelsField() {
  const { t } = useSecretsTranslation();
  const classes = useRowStyles();
  const { control, register, formState } = useFormContext<LabelsFields>();
  const { fields, append, remove } = useFieldArray({ control, name: 'labels' });
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {t('create.labels')}
      </Typography>
      {fields.map((field, index) => {
        const key = register(`labels.${index}.key`);
        const value = register(`labels.${index}.value`);
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
              error={Boolean(errors?.value)}
              helperText={errors?.value?.message}
            />
            <IconButton
              aria-label={t('create.remove')}
              onClick={() => remove(index)}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          </div>
        );
      })}
      <Button size="small" onClick={() => append({ key: '', value: '' })}>
        {t('create.addLabel')}
      </Button>
    </section>
  );
}
