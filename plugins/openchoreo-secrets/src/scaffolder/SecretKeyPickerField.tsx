import { SecretKeyPicker, type SecretKeyReference } from '../pickers';
import { FieldFrame, type FieldProps } from './FieldFrame';

/** The field `OpenChoreoSecretKeyPicker` of a template: `name` and `key`, as `secretKeyRef` has them. */
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
