import { findSecretType } from '@openchoreo-secrets/plugin-common';
import { fixedFieldId } from '../formModel';
import { SizeNote } from '../SizeNote';
import { useRowStyles } from '../useRowStyles';
import { ValueField } from '../ValueField';
import type { TypeFormProps } from './types';

/** The fields that a type prescribes. */
export function FixedFieldsForm(props: TypeFormProps) {
  const { type, form, values, onValueChange, onFileProblem } = props;
  const classes = useRowStyles();
  const { errors } = form.formState;
  return (
    <section>
      {findSecretType(type)?.fields.map((field, index) => (
        <div key={field.key} className={classes.row}>
          <ValueField
            valueId={fixedFieldId(field.key)}
            label={field.label}
            values={values}
            isRequired={field.isRequired}
            isPublic={field.isPublic}
            error={errors.fixed?.[index]?.message}
            onChange={onValueChange}
            onBlur={() => void form.trigger(`fixed.${index}`)}
            onFileProblem={onFileProblem}
          />
        </div>
      ))}
      <SizeNote form={form} values={values} message="create.size" />
    </section>
  );
}
