import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SECRET_KEY_PICKER, SECRET_PICKER } from './names';
import { SecretKeyPickerField } from './SecretKeyPickerField';
import { SecretPickerField } from './SecretPickerField';

export const secretPickerFormField = createFormField({
  name: SECRET_PICKER,
  component: SecretPickerField,
});

export const secretKeyPickerFormField = createFormField({
  name: SECRET_KEY_PICKER,
  component: SecretKeyPickerField,
});
