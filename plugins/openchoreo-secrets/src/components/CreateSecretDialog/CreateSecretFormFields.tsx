import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import {
  categories,
  findCategory,
  secretTypesOfCategory,
} from '@openchoreo-secrets/plugin-common';
import { useReducer, useState } from 'react';
import { useTypeTexts } from '../../translations/useTypeTexts';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { ChoiceGroup } from './ChoiceGroup';
import { LabelsField } from '../SecretForm';
import { translateFileProblem } from '../SecretValues/translateFileProblem';
import type { TextFile } from '../SecretValues';
import { findTypeForm } from './forms';
import { TargetPlaneField } from './TargetPlaneField';
import type { CreateSecretFormState } from './useCreateSecretForm';
import { WhatHappens } from './WhatHappens';

const useStyles = makeStyles(theme => ({
  root: { '& > *': { marginBottom: theme.spacing(2) } },
  pair: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: '1fr 1fr',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
}));

export interface CreateSecretFormFieldsProps {
  namespace: string;
  state: CreateSecretFormState;
  onValueChange(): void;
}

/** The whole form, on one page: category, type, name, plane, the fields of the type, labels. */
export function CreateSecretFormFields(props: CreateSecretFormFieldsProps) {
  const { namespace, state, onValueChange } = props;
  const { form, values } = state;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [badFiles, setBadFiles] = useState<TextFile[]>([]);
  const [, showSize] = useReducer(count => count + 1, 0);
  const category = form.watch('category');
  const type = form.watch('type');
  const types = secretTypesOfCategory(category);
  const texts = useTypeTexts();
  const TypeForm = findTypeForm(type);
  const name = form.register('name');
  const nameError = form.formState.errors.name?.message;

  const chooseCategory = (id: string) => {
    const chosen = findCategory(id);
    if (chosen) {
      form.setValue('category', chosen.id, { shouldDirty: true });
      const fitting = secretTypesOfCategory(chosen.id);
      if (!fitting.some(definition => definition.type === type)) {
        form.setValue('type', fitting[0].type);
      }
      form.clearErrors(['type', 'targetPlane', 'data']);
    }
  };

  return (
    <div className={classes.root}>
      <ChoiceGroup
        id="openchoreo-secrets-category"
        label={t('create.category')}
        value={category}
        onChange={chooseCategory}
        choices={categories.map(it => ({
          value: it.id,
          label: texts.category(it),
          description: texts.categoryDescription(it),
        }))}
      />
      <ChoiceGroup
        id="openchoreo-secrets-secret-type"
        label={t('create.type')}
        value={type}
        onChange={next => form.setValue('type', next, { shouldDirty: true })}
        choices={types.map(({ type: value }) => ({
          value,
          label: texts.label(value),
          description: texts.description(value),
        }))}
      />
      <div className={classes.pair}>
        <TextField
          {...name}
          ref={undefined}
          inputRef={name.ref}
          id="openchoreo-secrets-name"
          label={t('create.name')}
          required
          variant="outlined"
          size="small"
          autoComplete="off"
          // Without the asterisk that the visible label has.
          inputProps={{ 'aria-label': t('create.name') }}
          error={Boolean(nameError)}
          helperText={nameError}
          FormHelperTextProps={{ role: 'alert' }}
        />
        <TargetPlaneField
          namespace={namespace}
          category={category}
          control={form.control}
        />
      </div>
      {badFiles.map(file => (
        <Alert
          key={file.name}
          severity="error"
          onClose={() =>
            setBadFiles(files => files.filter(other => other !== file))
          }
        >
          {translateFileProblem(file, t)}
        </Alert>
      ))}
      <TypeForm
        key={type}
        type={type}
        form={form}
        values={values}
        onFileProblem={file =>
          setBadFiles(files => [
            ...files.filter(({ name: other }) => other !== file.name),
            file,
          ])
        }
        onValueChange={() => {
          setBadFiles([]);
          showSize();
          onValueChange();
        }}
      />
      <LabelsField />
      <WhatHappens namespace={namespace} form={form} />
    </div>
  );
}
