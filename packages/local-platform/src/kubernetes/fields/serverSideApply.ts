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

/** Takes out what nobody owns any more, but never a place under which something is kept. */
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

/** Whether a path leads to a field by which a list knows its items; it goes with its item only. */
function isKeyOfItem(path: FieldPath): boolean {
  const [item, field] = path.slice(-2);
  return (
    item.startsWith('k:') &&
    field !== undefined &&
    Object.hasOwn(JSON.parse(item.slice(2)) as object, field.slice(2))
  );
}
