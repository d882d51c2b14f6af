import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { openchoreoSecretsPlugin } from '../legacyPlugin';
import { SECRET_KEY_PICKER, SECRET_PICKER } from './fieldNames';
import { SecretKeyPickerField, SecretPickerField } from './ScaffolderFields';

/**
 * The field `OpenChoreoSecretPicker`, for `<ScaffolderFieldExtensions>` of the legacy frontend system.
 *
 * @public
 */
export const SecretPickerFieldExtension = openchoreoSecretsPlugin.provide(
  createScaffolderFieldExtension({
    name: SECRET_PICKER,
    component: SecretPickerField,
  }),
);

/**
 * The field `OpenChoreoSecretKeyPicker`, for `<ScaffolderFieldExtensions>` of the legacy frontend system.
 *
 * @public
 */
export const SecretKeyPickerFieldExtension = openchoreoSecretsPlugin.provide(
  createScaffolderFieldExtension({
    name: SECRET_KEY_PICKER,
    component: SecretKeyPickerField,
  }),
);
