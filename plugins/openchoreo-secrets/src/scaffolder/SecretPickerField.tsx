import { SecretPicker } from '../pickers';
import { FieldFrame, type FieldProps } from './FieldFrame';

/** The field `OpenChoreoSecretPicker` of a template: the name of a secret. */
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
