import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import {
  findSecretType,
  matchFilesToFields,
  type SecretTypeField,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { TextFile } from '../form/readTextFile';
import { useValueReview } from '../form/useValueReview';
import { ValueField } from '../form/ValueField';
import { factsOfKey } from '../form/keyFacts';
import { ValueNotes } from '../form/ValueNotes';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { Button } from '../ui/Button';
import { FactsBox } from './FactsBox';
import {
  fieldsOf,
  fixedFieldId,
  readEntries,
  type TypeFormProps,
} from './formModel';
import { KeyRows } from './KeyRows';
import { SizeNote } from './SizeNote';
import { useKeyRows } from './useKeyRows';

/** Optional fields that most people leave out; a button shows them. */
const rareKeys = new Set(['ca.crt']);

const useStyles = makeStyles(theme => ({
  root: { '& > * + *': { marginTop: theme.spacing(2) } },
}));

/** The fields of a type, and further keys that people name. */
export function FixedFieldsForm(props: TypeFormProps) {
  const { type, form, values, fileTaker, onValueChange, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useTypeTexts();
  const keys = useKeyRows(props);
  const [shownKeys, setShownKeys] = useState<string[]>([]);
  const definition = findSecretType(type);
  const category = useWatch({ control: form.control, name: 'category' });
  const indexOf = (key: string) =>
    definition?.fields.findIndex(it => it.key === key) ?? 0;
  const pathOf = (key: string) => `fixed.${indexOf(key)}` as const;
  const errorOf = (key: string) =>
    form.formState.errors.fixed?.[indexOf(key)]?.message;
  const readValue = (key: string) => values.read(fixedFieldId(key));
  const isShown = ({ key }: SecretTypeField) =>
    !rareKeys.has(key) || shownKeys.includes(key) || readValue(key) !== '';

  const { review, refresh, repair } = useValueReview({
    read: () => ({ type, entries: readEntries(form.getValues(), values) }),
    enter: corrected => {
      for (const [key, text] of Object.entries(corrected)) {
        values.replace(fixedFieldId(key), text);
      }
      checkEntered(Object.keys(corrected));
    },
  });
  /** Without typing, no blur follows that would check the values. */
  function checkEntered(enteredKeys: string[]) {
    refresh();
    values.announce();
    onValueChange();
    void form.trigger(enteredKeys.map(pathOf));
  }
  /** One value can show what is wrong with another, as a certificate and its key do. */
  const check = (left: SecretTypeField) => {
    const checked = fieldsOf({ type, category }).filter(
      field => field === left || readValue(field.key) !== '',
    );
    void form.trigger(checked.map(({ key }) => pathOf(key)));
    refresh();
  };

  const hasProblem = ({ key }: SecretTypeField) =>
    errorOf(key) !== undefined ||
    review.warnings.some(({ path }) => path === `/data/${key}`);

  const takeFiles = async (files: TextFile[]) => {
    const readable = files.filter(file => file.problem === undefined);
    const filled = fieldsOf({ type, category })
      .map(({ key }) => key)
      .filter(key => readValue(key) !== '');
    const matches = await matchFilesToFields(type, readable, filled);
    readable.forEach(({ name, text }, index) => {
      const key = matches[index];
      if (key !== undefined) {
        values.hold(fixedFieldId(key), { text, file: name });
      }
    });
    checkEntered(matches.filter(key => key !== undefined));
    files.filter(file => file.problem).forEach(onFileProblem);
    readable
      .filter((_, index) => matches[index] === undefined)
      .forEach(({ name }) => onFileProblem({ name, problem: 'unknownFile' }));
  };
  useEffect(() => {
    fileTaker.current = files => void takeFiles(files);
  });

  return (
    <section className={classes.root}>
      {fieldsOf({ type, category }).map(field =>
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
              givesHints={!field.isFile}
              error={errorOf(field.key)}
              onChange={onValueChange}
              onBlur={() => check(field)}
              onFileProblem={onFileProblem}
            />
            <FactsBox
              facts={factsOfKey(field.key, review.facts)}
              hasProblem={hasProblem(field)}
            />
            <ValueNotes
              keyName={field.key}
              review={review}
              onRepair={offered => void repair(offered)}
            />
          </div>
        ) : (
          <Button
            key={field.key}
            kind="inPlace"
            startIcon={<AddIcon />}
            onClick={() => setShownKeys(shown => [...shown, field.key])}
          >
            {t('create.addField', { field: texts.field(type, field) })}
          </Button>
        ),
      )}
      <KeyRows form={form} values={values} keys={keys} minimum={0} />
      <SizeNote form={form} values={values} />
    </section>
  );
}
