import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import type { SecretPickerProps } from '../pickers/types';
import { namespaceOf, type PickerFieldOptions } from './fieldOptions';

/** As much of a scaffolder field's properties as the pickers need. */
export interface FieldProps<T> {
  formData?: T;
  onChange(value: T): void;
  required?: boolean;
  rawErrors?: string[];
  schema: { title?: string; description?: string };
  uiSchema: { 'ui:options'?: object };
  formContext?: { formData?: Record<string, unknown> };
}

export interface FieldFrameProps {
  field: Omit<FieldProps<unknown>, 'formData' | 'onChange'>;
  children(
    props: Omit<SecretPickerProps, 'value' | 'onChange'>,
  ): JSX.Element | null;
}

/** What both fields take from the template; says so while no namespace is chosen. */
export function FieldFrame({ field, children }: FieldFrameProps) {
  const { t } = useSecretsTranslation();
  const { schema, uiSchema, rawErrors, required, formContext } = field;
  const options: PickerFieldOptions = uiSchema['ui:options'] ?? {};
  const { category, types, targetPlane, canCreate } = options;
  const namespace = namespaceOf(options, formContext?.formData);
  return namespace ? (
    children({
      namespace,
      filter: { category, types, targetPlane },
      canCreate,
      label: schema.title,
      helperText: schema.description,
      error: rawErrors?.join(' ') || undefined,
      required,
    })
  ) : (
    <Typography variant="body2">{t('picker.noNamespace')}</Typography>
  );
}
