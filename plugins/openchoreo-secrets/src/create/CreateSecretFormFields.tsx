import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ReplaceEverySelect } from '../replacement/ReplaceEverySelect';
import { LabelsField } from '../form/LabelsField';
import type { TextFile } from '../form/readTextFile';
import { registerTrimmed } from '../form/trimOnBlur';
import { translateFileProblem } from '../form/translateProblem';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { CommandLine } from './CommandLine';
import { TargetPlaneField } from './TargetPlaneField';
import { findTypeForm } from './typeForms';
import { TypeSelect } from './TypeRail';
import type { TypeFormProps } from './formModel';
import type { CreateSecretFormState } from './useCreateSecretForm';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  fields: {
    flex: '1 0 auto',
    paddingBottom: theme.spacing(3),
    '& > *': { marginTop: theme.spacing(2) },
  },
}));

export interface CreateSecretFormFieldsProps
  extends Pick<TypeFormProps, 'fileTaker' | 'onValueChange'> {
  namespace: string;
  state: CreateSecretFormState;
  /** Shows the type as a select, because narrow screens have no rail. */
  isNarrow: boolean;
}

/** The right side of the dialog: name, target plane, the fields of the type, labels, and the command. */
export function CreateSecretFormFields(props: CreateSecretFormFieldsProps) {
  const { namespace, state, isNarrow } = props;
  const { form, values, failure } = state;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [badFiles, setBadFiles] = useState<TextFile[]>([]);
  const [category, type, labels] = useWatch({
    control: form.control,
    name: ['category', 'type', 'labels'],
  });
  const TypeForm = findTypeForm(type);
  const name = registerTrimmed(form, 'name');
  const nameError = form.formState.errors.name?.message;

  return (
    <>
      <div className={classes.head}>
        <TextField
          {...name}
          // Leaving the field empty, as to choose a type first, isn't an error yet.
          onBlur={event => {
            if (event.target.value !== '') {
              void name.onBlur(event);
            }
          }}
          ref={undefined}
          inputRef={name.ref}
          id="openchoreo-secrets-name"
          label={t('create.name')}
          required
          // The first thing that people enter.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          variant="outlined"
          size="small"
          autoComplete="off"
          InputLabelProps={{ shrink: true }}
          inputProps={{
            'aria-label': t('create.name'),
            autoCapitalize: 'off',
            autoCorrect: 'off',
            spellCheck: false,
          }}
          error={Boolean(nameError)}
          helperText={nameError ?? t('create.nameHelp')}
          FormHelperTextProps={nameError ? { role: 'alert' } : undefined}
        />
        {isNarrow && <TypeSelect form={form} values={values} />}
        <TargetPlaneField
          namespace={namespace}
          category={category}
          control={form.control}
        />
      </div>
      <div className={classes.fields}>
        <TypeForm
          key={type}
          type={type}
          form={form}
          values={values}
          fileTaker={props.fileTaker}
          onFileProblem={file =>
            setBadFiles(files => [
              ...files.filter(({ name: other }) => other !== file.name),
              file,
            ])
          }
          onValueChange={() => {
            setBadFiles(files => (files.length > 0 ? [] : files));
            props.onValueChange();
          }}
        />
        {badFiles.map(file => (
          <Alert
            key={file.name}
            severity="error"
            role="alert"
            onClose={() =>
              setBadFiles(files => files.filter(other => other !== file))
            }
          >
            {translateFileProblem(file, t)}
          </Alert>
        ))}
        {failure && (
          <Alert
            severity="error"
            role="alert"
            action={
              failure.canTryAgain && (
                <Button kind="plain" size="small" onClick={state.submit}>
                  {t('state.retry')}
                </Button>
              )
            }
          >
            {failure.message}
          </Alert>
        )}
      </div>
      <div>
        <Disclosure
          title={t('create.labels')}
          summary={
            labels.length > 0 ? String(labels.length) : t('create.noLabels')
          }
          hasErrors={Boolean(form.formState.errors.labels)}
        >
          <ReplaceEverySelect
            labels={labels}
            helperText={t('replacement.everyHint')}
            onChange={changed => form.setValue('labels', changed)}
          />
          <LabelsField />
        </Disclosure>
        <Disclosure
          title={t('create.commandLine')}
          summary={t('create.commandLineHint')}
        >
          <CommandLine namespace={namespace} form={form} values={values} />
        </Disclosure>
      </div>
    </>
  );
}
