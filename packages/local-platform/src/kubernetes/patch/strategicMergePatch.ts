import { isDeepStrictEqual } from 'node:util';
import { fieldSchemaOf } from '../resources/fieldSchema';
import type { Schema } from '../resources/types';
import { isJsonObject, type JsonObject, type JsonValue } from '../types';

const DELETE_FROM_LIST = '$deleteFromPrimitiveList/';

/**
 * Applies a Kubernetes strategic merge patch: merges map and set lists, and supports the directives `$patch`,
 * `$retainKeys`, and `$deleteFromPrimitiveList`. Ignores `$setElementOrder`, because the order of these lists has no
 * meaning.
 */
export function applyStrategicMergePatch(
  target: JsonValue | undefined,
  patch: JsonValue,
  schema: Schema = {},
): JsonValue {
  if (Array.isArray(patch)) {
    return mergeLists(Array.isArray(target) ? target : [], patch, schema);
  }
  if (!isJsonObject(patch)) {
    return patch;
  }
  if (patch.$patch === 'replace') {
    return withoutDirectives(patch);
  }
  const merged = new Map(Object.entries(isJsonObject(target) ? target : {}));
  retainKeys(merged, patch.$retainKeys);
  for (const [field, value] of Object.entries(patch)) {
    if (field.startsWith(DELETE_FROM_LIST)) {
      const list = field.slice(DELETE_FROM_LIST.length);
      merged.set(list, subtract(merged.get(list), value));
    } else if (value === null || isDeletion(value)) {
      merged.delete(field);
    } else if (value !== undefined && !field.startsWith('$')) {
      merged.set(
        field,
        applyStrategicMergePatch(
          merged.get(field),
          value,
          fieldSchemaOf(schema, field),
        ),
      );
    }
  }
  return Object.fromEntries(merged);
}

function mergeLists(
  target: JsonValue[],
  patch: JsonValue[],
  schema: Schema,
): JsonValue[] {
  switch (schema['x-kubernetes-list-type']) {
    case 'set':
      return [...target, ...patch.filter(item => !target.includes(item))];
    case 'map':
      return mergeMapLists(target, patch.filter(isJsonObject), schema);
    default:
      return patch;
  }
}

function mergeMapLists(
  target: JsonValue[],
  patch: JsonObject[],
  schema: Schema,
): JsonValue[] {
  if (patch.some(item => item.$patch === 'replace')) {
    return patch.filter(item => !item.$patch);
  }
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const isSame = (left: JsonValue, right: JsonObject) =>
    isJsonObject(left) &&
    keys.every(key => isDeepStrictEqual(left[key], right[key]));
  const kept = target.filter(
    item => !patch.some(change => isDeletion(change) && isSame(item, change)),
  );
  for (const change of patch.filter(item => !isDeletion(item))) {
    const index = kept.findIndex(item => isSame(item, change));
    const merged = applyStrategicMergePatch(kept[index], change, schema.items);
    kept.splice(index === -1 ? kept.length : index, 1, merged);
  }
  return kept;
}

function retainKeys(
  merged: Map<string, JsonValue | undefined>,
  retained: JsonValue | undefined,
): void {
  if (!Array.isArray(retained)) {
    return;
  }
  for (const field of [...merged.keys()]) {
    if (!retained.includes(field)) {
      merged.delete(field);
    }
  }
}

function subtract(
  list: JsonValue | undefined,
  removed: JsonValue | undefined,
): JsonValue[] {
  const removals = Array.isArray(removed) ? removed : [];
  return (Array.isArray(list) ? list : []).filter(
    item => !removals.includes(item),
  );
}

function isDeletion(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && value.$patch === 'delete';
}

function withoutDirectives(patch: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(patch).filter(([field]) => !field.startsWith('$')),
  );
}
