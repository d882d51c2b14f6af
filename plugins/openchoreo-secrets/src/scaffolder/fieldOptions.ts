import type { SecretFilter } from '../pickers/types';

/** What a template says under `ui:options` of the fields. */
export interface PickerFieldOptions extends SecretFilter {
  /** The namespace whose secrets can be picked. */
  namespace?: string;
  /** The field of the form that holds the namespace, in place of `namespace`. */
  namespaceField?: string;
  canCreate?: boolean;
}

/** The namespace that a template names, or that stands in another field of its form. */
export function namespaceOf(
  { namespace, namespaceField }: PickerFieldOptions,
  formData: Record<string, unknown> = {},
): string | undefined {
  const chosen = namespaceField && formData[namespaceField];
  return typeof chosen === 'string' && chosen !== '' ? chosen : namespace;
}
