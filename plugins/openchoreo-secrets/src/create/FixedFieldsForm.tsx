import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import {
  findSecretType,
  type SecretTypeField,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useState } from 'react';
import { ValueField } from '../form/ValueField';
import { type TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { Button } from '../ui/Button';
import { FactsBox, useEnteredFacts } from './FactsBox';
import { fixedFieldId } from './formModel';
import { SizeNote } from './SizeNote';
import type { TypeFormProps } from './formModel';

/** Optional fields that most people leave out; a button shows them. */
const rareKeys = new Set(['ca.crt']);

const useStyles = makeStyles(theme => ({
  root: { '& > * + *': { marginTop: theme.spacing(2) } },
}));

/** The fields that a type prescribes. */
export function FixedFieldsForm(props: TypeFormProps) {
  const { type, form, values, fileTaker, onValueChange, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useTypeTexts();
  const { facts, refresh } = useEnteredFacts(form, values);
  const category = form.getValues('category');
  const fields = findSecretType(type)?.fields ?? [];
  const [shownKeys, setShownKeys] = useState<string[]>([]);
  const isShown = ({ key }: SecretTypeField) =>
    !rareKeys.has(key) ||
    shownKeys.includes(key) ||
    values.read(fixedFieldId(key)) !== '';
  const errorOf = ({ key }: SecretTypeField) =>
    form.formState.errors.fixed?.[fields.findIndex(it => it.key === key)]
      ?.message;
  const check = ({ key }: SecretTypeField) => {
    void form.trigger(`fixed.${fields.findIndex(it => it.key === key)}`);
    refresh();
  };

  const takeFiles = (files: TextFile[]) => {
    const refused: TextFile[] = [];
    for (const file of files) {
      const { name } = file;
      const field =
        fields.length === 1
          ? fields[0]
          : fields.find(({ key }) => key === name);
      if (file.problem) {
        refused.push(file);
      } else if (field) {
        values.hold(fixedFieldId(field.key), { text: file.text, file: name });
        if (errorOf(field)) {
          check(field);
        }
      } else {
        refused.push({ name, problem: 'unknownFile' });
      }
    }
    refresh();
    values.announce();
    onValueChange();
    refused.forEach(onFileProblem);
  };
  useEffect(() => {
    fileTaker.current = takeFiles;
  });

  return (
    <section className={classes.root}>
      {fields
        .filter(
          field => !field.categories || field.categories.includes(category),
        )
        .map(field =>
          isShown(field) ? (
            <div key={field.key}>
              <ValueField
                valueId={fixedFieldId(field.key)}
                label={texts.field(type, field)}
                hint={texts.hint(type, field)}
                values={values}
                isRequired={field.isRequired}
                isPublic={field.isPublic}
                canGenerate={field.canBeGenerated}
                takesFile
                error={errorOf(field)}
                onChange={onValueChange}
                onBlur={() => check(field)}
                onFileProblem={onFileProblem}
              />
              <FactsBox keyName={field.key} facts={facts} />
            </div>
          ) : (
            <Button
              key={field.key}
              kind="inPlace"
              startIcon={<AddIcon />}
              onClick={() => setShownKeys(keys => [...keys, field.key])}
            >
              {t('create.addField', { field: texts.field(type, field) })}
            </Button>
          ),
        )}
      <SizeNote form={form} values={values} />
    </section>
  );
}
