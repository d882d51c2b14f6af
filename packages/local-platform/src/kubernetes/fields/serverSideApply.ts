import { isDeepStrictEqual } from 'node:util';
import type { ResourceDefinition } from '../resources/types';
import type { JsonValue, KubernetesObject } from '../types';
import { refuseConflicts } from './conflicts';
import {
  collectFields,
  difference,
  fieldSetOf,
  union,
  type FieldPath,
  type FieldSet,
} from './FieldSet';
import { removePath, valueAtPath } from './fieldValues';
import {
  isSameManager,
  placeOwnership,
  readOwnerships,
  renewOwnership,
  withOwnerships,
  type Manager,
} from './managedFields';
import { mergeApplied } from './mergeApplied';

export interface ServerSideApplyOptions {
  definition: ResourceDefinition;
  manager: Manager;
  /** The complete intent of the manager. */
  applied: KubernetesObject;
  live?: KubernetesObject;
  /** Whether to take over conflicting fields from other managers. */
  isForced: boolean;
}

/**
 * Merges the applied configuration into the live object, removes fields that the manager no longer applies, and
 * updates the managed fields. Throws `Conflict` if another manager owns a field with a different value.
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
  const remaining = before.map(owner =>
    owner === own
      ? owner
      : { ...owner, fields: difference(owner.fields, disputed) },
  );
  const wantedByOthers = remaining
    .filter(owner => owner !== own)
    .map(({ fields }) => fields);
  const kept = union(wanted, ...wantedByOthers);
  const dropped = difference(own?.fields ?? new Map(), kept);
  const merged = mergeApplied(live, applied, schema) as KubernetesObject;
  const pruned = prune(merged, dropped, kept);
  const renewed = renewOwnership(definition, manager, wanted, own);
  return withOwnerships(pruned, placeOwnership(remaining, renewed));
}

/** Removes fields without an owner, except parents of owned fields. */
function prune(
  object: KubernetesObject,
  dropped: FieldSet,
  kept: FieldSet,
): KubernetesObject {
  const keptKeys = [...kept.keys()];
  let pruned: JsonValue = object;
  for (const [key, path] of dropped) {
    const isNeeded = keptKeys.some(other => other.startsWith(`${key}\u0000`));
    if (!isNeeded && !isKeyOfItem(path)) {
      pruned = removePath(pruned, path);
    }
  }
  return pruned as KubernetesObject;
}

/** Whether a path is a key field of a map list item, which is removed only with its item. */
function isKeyOfItem(path: FieldPath): boolean {
  const [item, field] = path.slice(-2);
  return (
    item.startsWith('k:') &&
    field !== undefined &&
    Object.hasOwn(JSON.parse(item.slice(2)) as object, field.slice(2))
  );
}
