import { fieldSchemaOf } from '../resources/fieldSchema';
import type { Schema } from '../resources/types';
import { isJsonObject, type JsonObject, type JsonValue } from '../types';

/**
 * A set of field paths. Path elements are written as in `fieldsV1`: `f:name` for a field, `k:{"type":"Ready"}` for an
 * item of a map list, `v:"x"` for an item of a set list.
 */
export type FieldSet = Map<string, FieldPath>;
export type FieldPath = readonly string[];

const METADATA_OF_SERVER = [
  'name',
  'namespace',
  'generateName',
  'uid',
  'resourceVersion',
  'selfLink',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
];

export function fieldSetOf(paths: Iterable<FieldPath>): FieldSet {
  return new Map([...paths].map(path => [path.join('\u0000'), path]));
}

/** Returns the fields of an object that a manager can own. */
export function collectFields(object: JsonObject, schema: Schema): FieldSet {
  const { apiVersion, kind, metadata, ...content } = object;
  const owned = isJsonObject(metadata)
    ? Object.entries(metadata).filter(
        ([field]) => !METADATA_OF_SERVER.includes(field),
      )
    : [];
  const tracked =
    owned.length > 0
      ? { ...content, metadata: Object.fromEntries(owned) }
      : content;
  return fieldSetOf(
    Object.keys(tracked).length > 0 ? walk(tracked, schema, []) : [],
  );
}

export function union(...sets: FieldSet[]): FieldSet {
  return new Map(sets.flatMap(set => [...set]));
}

export function difference(left: FieldSet, right: FieldSet): FieldSet {
  return new Map([...left].filter(([key]) => !right.has(key)));
}

export function intersection(left: FieldSet, right: FieldSet): FieldSet {
  return new Map([...left].filter(([key]) => right.has(key)));
}

export function toFieldsV1(set: FieldSet): JsonObject {
  const root: JsonObject = {};
  for (const path of set.values()) {
    let node = root;
    for (const element of path) {
      node[element] ??= {};
      node = node[element] as JsonObject;
    }
    node['.'] = {};
  }
  return simplify(root);
}

export function fromFieldsV1(fields: JsonObject): FieldSet {
  return fieldSetOf(members(fields, []));
}

/** Formats a path for conflict messages: `.data.password`, `.status.conditions[type="Ready"]`. */
export function describePath(path: FieldPath): string {
  return path
    .map(element => {
      const text = element.slice(2);
      if (element.startsWith('f:')) {
        return `.${text}`;
      }
      if (element.startsWith('v:')) {
        return `[=${text}]`;
      }
      const keys = Object.entries(JSON.parse(text) as JsonObject);
      const list = keys.map(
        ([key, value]) => `${key}=${JSON.stringify(value)}`,
      );
      return `[${list.join(',')}]`;
    })
    .join('');
}

/** Returns the path element of an item in a map list. */
export function keyElement(item: JsonObject, schema: Schema): string {
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  return `k:${JSON.stringify(
    Object.fromEntries(keys.map(key => [key, item[key]])),
  )}`;
}

function* walk(
  value: JsonValue | undefined,
  schema: Schema,
  path: FieldPath,
): Generator<FieldPath> {
  const listType = schema['x-kubernetes-list-type'];
  if (Array.isArray(value) && listType === 'set') {
    yield* value.map(item => [...path, `v:${JSON.stringify(item)}`]);
  } else if (Array.isArray(value) && listType === 'map') {
    for (const item of value.filter(isJsonObject)) {
      const itemPath = [...path, keyElement(item, schema)];
      yield itemPath;
      yield* walk(item, schema.items ?? {}, itemPath);
    }
  } else if (isJsonObject(value) && Object.keys(value).length > 0) {
    for (const [field, child] of Object.entries(value)) {
      const childSchema = fieldSchemaOf(schema, field) ?? {};
      yield* walk(child, childSchema, [...path, `f:${field}`]);
    }
  } else {
    yield path;
  }
}

function* members(node: JsonObject, path: FieldPath): Generator<FieldPath> {
  const entries = Object.entries(node);
  if (entries.length === 0 && path.length > 0) {
    yield path;
  }
  for (const [element, child] of entries) {
    if (element === '.') {
      yield path;
    } else {
      yield* members(child as JsonObject, [...path, element]);
    }
  }
}

/** Writes a node without children as `{}`. */
function simplify(node: JsonObject): JsonObject {
  const entries = Object.entries(node);
  if (entries.length === 1 && entries[0][0] === '.') {
    return {};
  }
  return Object.fromEntries(
    entries.map(([element, child]) => [
      element,
      element === '.' ? {} : simplify(child as JsonObject),
    ]),
  );
}
