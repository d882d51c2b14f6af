import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { SECRET_KEY_PICKER, SECRET_PICKER } from './fieldNames';
import {
  SecretKeyPicker,
  SecretPicker,
  type SecretFilter,
  type SecretKeyReference,
  type SecretPickerProps,
} from './SecretPicker';

/** The options of a field under `ui:options` in a template. */
interface FieldOptions extends SecretFilter {
  /** The namespace of the secrets. */
  namespace?: string;
  /** The form field that holds the namespace; used instead of `namespace`. */
  namespaceField?: string;
  canCreate?: boolean;
}

/** The properties of a scaffolder field that the pickers use. */
export interface FieldProps<T> {
  formData?: T;
  onChange(value: T): void;
  required?: boolean;
  rawErrors?: string[];
  schema: { title?: string; description?: string };
  uiSchema: { 'ui:options'?: object };
  formContext?: { formData?: Record<string, unknown> };
}

/** The field `OpenChoreoSecretPicker`: the name of a secret. */
export function SecretPickerField(props: FieldProps<string>) {
  return (
    <FieldFrame field={props}>
      {options => (
        <SecretPicker
          {...options}
          value={props.formData}
          onChange={props.onChange}
        />
      )}
    </FieldFrame>
  );
}

/** The field `OpenChoreoSecretKeyPicker`: `name` and `key`, in the format of `secretKeyRef`. */
export function SecretKeyPickerField(props: FieldProps<SecretKeyReference>) {
  return (
    <FieldFrame field={props}>
      {options => (
        <SecretKeyPicker
          {...options}
          value={props.formData}
          onChange={props.onChange}
        />
      )}
    </FieldFrame>
  );
}

interface FieldFrameProps {
  field: Omit<FieldProps<unknown>, 'formData' | 'onChange'>;
  children(
    props: Omit<SecretPickerProps, 'value' | 'onChange'>,
  ): JSX.Element | null;
}

/** Translates the properties of a field; asks for a namespace until one is chosen. */
function FieldFrame({ field, children }: FieldFrameProps) {
  const { t } = useSecretsTranslation();
  const { schema, uiSchema, rawErrors, required, formContext } = field;
  const options: FieldOptions = uiSchema['ui:options'] ?? {};
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

function namespaceOf(
  { namespace, namespaceField }: FieldOptions,
  formData: Record<string, unknown> = {},
): string | undefined {
  const chosen = namespaceField && formData[namespaceField];
  return typeof chosen === 'string' && chosen !== '' ? chosen : namespace;
}

export const secretPickerFormField = createFormField({
  name: SECRET_PICKER,
  component: SecretPickerField,
});

export const secretKeyPickerFormField = createFormField({
  name: SECRET_KEY_PICKER,
  component: SecretKeyPickerField,
});
