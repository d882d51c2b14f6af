/**
 * The secret and key pickers as scaffolder fields.
 *
 * @packageDocumentation
 */

export { scaffolderFieldsLoader as default } from './pickers/scaffolderFieldsLoader';
export {
  SecretKeyPickerFieldExtension,
  SecretPickerFieldExtension,
} from './pickers/legacyScaffolderFields';
