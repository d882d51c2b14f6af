import { isDeepStrictEqual } from 'node:util';
import type { ResourceDefinition, Schema } from '../resources/types';
import { StatusError } from '../status/StatusError';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type KubernetesObject,
} from '../types';
import {
  collectFields,
  describePath,
  difference,
  fieldSetOf,
  intersection,
  keyElement,
  union,
  type FieldSet,
} from './FieldSet';
import { removePath, valueAtPath } from './fieldValues';
import {
  isSameManager,
  readOwnerships,
  renewOwnership,
  withOwnerships,
  type Manager,
  type Ownership,
} from './managedFields';

export interface ServerSideApplyOptions {
  definition: ResourceDefinition;
  manager: Manager;
  /** What the manager wants, and all that it wants. */
  applied: KubernetesObject;
  live?: KubernetesObject;
  /** Takes fields over from other managers where their values differ. */
  isForced: boolean;
}

/**
 * Merges what a manager applies into the live object, takes out what it applied before and no longer does,
 * and records what it owns. Throws `Conflict` if another manager owns a field with another value.
 */
export function serverSideApply(
  options: ServerSideApplyOptions,
): KubernetesObject {
  const { definition, manager, applied, live, isForced } = options;
  const { schema } = definition;
  const wanted = collectFields(applied, schema);
  const before = readOwnerships(live);
  const own = before.find(owner => isSameManager(owner, manager));
  const others = before.filter(owner => owner !== own);
  const disputed = fieldSetOf(
    [...wanted.values()].filter(
      path =>
        !isDeepStrictEqual(valueAtPath(live, path), valueAtPath(applied, path)),
    ),
  );
  if (!isForced) {
    refuseConflicts(others, disputed);
  }
  const remaining = others.map(owner => ({
    ...owner,
    fields: difference(owner.fields, disputed),
  }));
  const dropped = difference(
    own?.fields ?? new Map(),
    union(wanted, ...remaining.map(({ fields }) => fields)),
  );
  const merged = mergeApplied(live, applied, schema) as KubernetesObject;
  const pruned = prune(merged, dropped, wanted);
  return withOwnerships(pruned, [
    ...remaining,
    renewOwnership(definition, manager, wanted, own),
  ]);
}

function refuseConflicts(others: Ownership[], disputed: FieldSet): void {
  const conflicts = others.flatMap(owner =>
    [...intersection(owner.fields, disputed).values()].map(path => ({
      message: `conflict with ${describeOwner(owner)}`,
      field: describePath(path),
    })),
  );
  if (conflicts.length === 0) {
    return;
  }
  const isOne = conflicts.length === 1;
  const list = isOne
    ? ` ${conflicts[0].message}: ${conflicts[0].field}`
    : `\n${listByOwner(conflicts)}`;
  throw new StatusError({
    code: 409,
    reason: 'Conflict',
    message: `Apply failed with ${conflicts.length} conflict${
      isOne ? '' : 's'
    }:${list}`,
    details: {
      causes: conflicts.map(conflict => ({
        reason: 'FieldManagerConflict',
        ...conflict,
      })),
    },
  });
}

function listByOwner(conflicts: { message: string; field: string }[]): string {
  const messages = [...new Set(conflicts.map(({ message }) => message))];
  return messages
    .map(message => {
      const fields = conflicts.filter(conflict => conflict.message === message);
      const title = message.replace('conflict with', 'conflicts with');
      return `${title}:\n${fields.map(({ field }) => `- ${field}`).join('\n')}`;
    })
    .join('\n');
}

function describeOwner({ name, subresource, apiVersion }: Ownership): string {
  const detail = subresource ? ` with subresource "${subresource}"` : '';
  return `"${name}"${detail} using ${apiVersion}`;
}

/** Takes out what nobody owns any more, but never a place under which something is still wanted. */
function prune(
  object: KubernetesObject,
  dropped: FieldSet,
  wanted: FieldSet,
): KubernetesObject {
  const prefixes = [...wanted.keys()];
  let pruned: JsonValue = object;
  for (const [key, path] of dropped) {
    if (!prefixes.some(other => other.startsWith(`${key}\u0000`))) {
      pruned = removePath(pruned, path);
    }
  }
  return pruned as KubernetesObject;
}

function mergeApplied(
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
    const childSchema =
      schema.properties?.[field] ?? schema.additionalProperties ?? {};
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
