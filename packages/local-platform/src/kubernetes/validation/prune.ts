import { fieldSchemaOf, freeForm } from '../resources/fieldSchema';
import type { Schema } from '../resources/types';
import { isJsonObject, type JsonValue } from '../types';

/**
 * Drops nulls and fields that the structural schema doesn't contain. Calls `onUnknown` with the paths of unknown
 * fields.
 */
export function pruneUnknownFields(
  value: JsonValue,
  schema: Schema,
  onUnknown: (path: string) => void,
  path = '',
): JsonValue {
  if (Array.isArray(value)) {
    const items = schema.items ?? freeForm;
    return value.map((item, index) =>
      pruneUnknownFields(item, items, onUnknown, `${path}[${index}]`),
    );
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const kept: [string, JsonValue][] = [];
  for (const [field, child] of Object.entries(value)) {
    const childPath = path ? `${path}.${field}` : field;
    const childSchema = fieldSchemaOf(schema, field);
    if (!childSchema) {
      onUnknown(childPath);
    } else if (child !== null && child !== undefined) {
      kept.push([
        field,
        pruneUnknownFields(child, childSchema, onUnknown, childPath),
      ]);
    }
  }
  return Object.fromEntries(kept);
}
