import { isDeepStrictEqual } from 'node:util';
import { apiVersionOf, type ResourceDefinition } from '../resources/types';
import { now } from '../time';
import type { KubernetesObject, ManagedFieldsEntry } from '../types';
import {
  collectFields,
  difference,
  fieldSetOf,
  fromFieldsV1,
  intersection,
  toFieldsV1,
  union,
  type FieldSet,
} from './FieldSet';
import { valueAtPath } from './fieldValues';

/** A field manager, identified by name, operation, and subresource. */
export interface Manager {
  name: string;
  operation: ManagedFieldsEntry['operation'];
  subresource?: string;
}

/** A manager and its owned fields. */
export interface Ownership extends Manager {
  apiVersion: string;
  time: string;
  fields: FieldSet;
}

export function readOwnerships(
  object: KubernetesObject | undefined,
): Ownership[] {
  return (object?.metadata.managedFields ?? []).map(
    ({ manager, operation, subresource, apiVersion, time, fieldsV1 }) => ({
      name: manager,
      operation,
      subresource,
      apiVersion,
      time,
      fields: fromFieldsV1(fieldsV1),
    }),
  );
}

export function withOwnerships(
  object: KubernetesObject,
  ownerships: Ownership[],
): KubernetesObject {
  const managedFields = ownerships
    .filter(({ fields }) => fields.size > 0)
    .map(({ name, operation, subresource, apiVersion, time, fields }) => ({
      manager: name,
      operation,
      apiVersion,
      time,
      fieldsType: 'FieldsV1' as const,
      fieldsV1: toFieldsV1(fields),
      ...(subresource && { subresource }),
    }));
  return { ...object, metadata: { ...object.metadata, managedFields } };
}

export function isSameManager(left: Manager, right: Manager): boolean {
  return (
    left.name === right.name &&
    left.operation === right.operation &&
    left.subresource === right.subresource
  );
}

/** Updates the managed fields for a create, update, or patch by `manager` that changed `previous` to `next`. */
export function recordUpdate(
  definition: ResourceDefinition,
  manager: Manager,
  next: KubernetesObject,
  previous: KubernetesObject | undefined,
): KubernetesObject {
  const fields = collectFields(next, definition.schema);
  const changed = fieldSetOf(
    [...fields.values()].filter(
      path =>
        !isDeepStrictEqual(
          valueAtPath(next, path),
          valueAtPath(previous, path),
        ),
    ),
  );
  const before = readOwnerships(previous);
  const own = before.find(owner => isSameManager(owner, manager));
  const remaining = before.map(owner => ({
    ...owner,
    fields: difference(intersection(owner.fields, fields), changed),
  }));
  const kept = own ? intersection(own.fields, fields) : new Map();
  const renewed = renewOwnership(
    definition,
    manager,
    union(kept, changed),
    own,
  );
  return withOwnerships(next, placeOwnership(remaining, renewed));
}

/** Replaces the ownership of one manager in place, or appends it. */
export function placeOwnership(
  ownerships: Ownership[],
  renewed: Ownership,
): Ownership[] {
  const isKnown = ownerships.some(owner => isSameManager(owner, renewed));
  return isKnown
    ? ownerships.map(owner => (isSameManager(owner, renewed) ? renewed : owner))
    : [...ownerships, renewed];
}

/** Returns the ownership after a write; keeps its time if the fields didn't change. */
export function renewOwnership(
  definition: ResourceDefinition,
  manager: Manager,
  fields: FieldSet,
  before: Ownership | undefined,
): Ownership {
  const isUnchanged =
    before?.fields.size === fields.size &&
    difference(fields, before.fields).size === 0;
  return {
    ...manager,
    apiVersion: apiVersionOf(definition),
    time: isUnchanged ? before.time : now(),
    fields,
  };
}
