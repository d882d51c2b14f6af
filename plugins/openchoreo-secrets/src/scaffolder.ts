/**
 * The pickers as fields of scaffolder templates, for apps that have the scaffolder.
 *
 * @packageDocumentation
 */

export { scaffolderFieldsLoader as default } from './scaffolder/loader';
export {
  SecretKeyPickerFieldExtension,
  SecretPickerFieldExtension,
} from './scaffolder/legacyExtensions';
