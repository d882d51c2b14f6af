import type { Schema } from './types';

/** The schema of a value of which nothing is known. */
export const freeForm: Schema = {
  'x-kubernetes-preserve-unknown-fields': true,
};

/** The schema of a field; `undefined` where the schema of its object does not know it. */
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
