import type { Schema } from './types';

/** Schema of a free-form value. */
export const freeForm: Schema = {
  'x-kubernetes-preserve-unknown-fields': true,
};

/** Returns the schema of a field; `undefined` for an unknown field. */
export function fieldSchemaOf(
  { properties = {}, additionalProperties, ...schema }: Schema,
  field: string,
): Schema | undefined {
  if (Object.hasOwn(properties, field)) {
    return properties[field];
  }
  return (
    additionalProperties ??
    (schema['x-kubernetes-preserve-unknown-fields'] ? freeForm : undefined)
  );
}
