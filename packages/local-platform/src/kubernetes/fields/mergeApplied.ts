import { fieldSchemaOf } from '../resources/fieldSchema';
import type { Schema } from '../resources/types';
import { isJsonObject, type JsonObject, type JsonValue } from '../types';
import { keyElement } from './FieldSet';

/** Merges the applied value into the live value: merges maps and map lists, replaces everything else. */
export function mergeApplied(
  live: JsonValue | undefined,
  applied: JsonValue,
  schema: Schema,
): JsonValue {
  if (isJsonObject(live) && isJsonObject(applied)) {
    return mergeObjects(live, applied, schema);
  }
  const listType = schema['x-kubernetes-list-type'];
  if (!Array.isArray(live) || !Array.isArray(applied)) {
    return applied;
  }
  if (listType === 'set') {
    return [...live, ...applied.filter(item => !live.includes(item))];
  }
  return listType === 'map'
    ? mergeMapLists(live, applied.filter(isJsonObject), schema)
    : applied;
}

function mergeObjects(
  live: JsonObject,
  applied: JsonObject,
  schema: Schema,
): JsonObject {
  const merged = new Map(Object.entries(live));
  for (const [field, value] of Object.entries(applied)) {
    const childSchema = fieldSchemaOf(schema, field) ?? {};
    if (value !== undefined) {
      merged.set(field, mergeApplied(merged.get(field), value, childSchema));
    }
  }
  return Object.fromEntries(merged);
}

function mergeMapLists(
  live: JsonValue[],
  applied: JsonObject[],
  schema: Schema,
): JsonValue[] {
  const merged = new Map(
    live
      .filter(isJsonObject)
      .map(item => [keyElement(item, schema), item as JsonValue]),
  );
  for (const item of applied) {
    const key = keyElement(item, schema);
    merged.set(key, mergeApplied(merged.get(key), item, schema.items ?? {}));
  }
  return [...merged.values()];
}
