import { findSecretType } from '@openchoreo-secrets/plugin-common';
import { useReducer } from 'react';
import { useTypeTexts } from '../../../translations/useTypeTexts';
import {
  useRowStyles,
  ValueField,
  FileDrop,
  type TextFile,
} from '../../SecretValues';
import { fixedFieldId } from '../formModel';
import { SizeNote } from '../SizeNote';
import { EnteredFacts } from './EnteredFacts';
import type { TypeFormProps } from './types';

/** The fields that a type prescribes. */
export function FixedFieldsForm(props: TypeFormProps) {
  const { type, form, values, onValueChange, onFileProblem } = props;
  const classes = useRowStyles();
  const texts = useTypeTexts();
  const [version, countChange] = useReducer(count => count + 1, 0);
  const { errors } = form.formState;
  const fields = findSecretType(type)?.fields ?? [];

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
        const index = fields.indexOf(field);
        if (errors.fixed?.[index]) {
          void form.trigger(`fixed.${index}`);
        }
      } else {
        refused.push({ name, problem: 'unknownFile' });
      }
    }
    countChange();
    onValueChange();
    refused.forEach(onFileProblem);
  };

  return (
    <section>
      {fields.map((field, index) => (
        <div key={field.key} className={classes.row}>
          <ValueField
            valueId={fixedFieldId(field.key)}
            label={texts.field(type, field)}
            hint={texts.hint(type, field)}
            values={values}
            isRequired={field.isRequired}
            isPublic={field.isPublic}
            canGenerate={field.canBeGenerated}
            error={errors.fixed?.[index]?.message}
            onChange={() => {
              countChange();
              onValueChange();
            }}
            onBlur={() => void form.trigger(`fixed.${index}`)}
            onFileProblem={onFileProblem}
          />
        </div>
      ))}
      <EnteredFacts form={form} values={values} version={version} />
      <FileDrop onFiles={takeFiles}>
        <SizeNote form={form} values={values} message="create.dropFixed" />
      </FileDrop>
    </section>
  );
}
