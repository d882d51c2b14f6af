import { isDeepStrictEqual } from 'node:util';
import type { ResourceDefinition } from '../resources/types';
import type { JsonValue, KubernetesObject } from '../types';
import { refuseConflicts } from './conflicts';
import {
  collectFields,
  difference,
  fieldSetOf,
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
