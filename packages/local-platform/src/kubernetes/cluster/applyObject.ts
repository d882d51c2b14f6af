import { cloneJson } from '../cloneJson';
import { serverSideApply } from '../fields/serverSideApply';
import type { ObjectReference } from '../resources/types';
import { badRequest } from '../status/errors';
import type { ObjectStore } from '../storage/types';
import type { JsonValue, KubernetesObject } from '../types';
import { decodeObject } from '../validation/decode';
import { createObject } from './createObject';
import { replaceObject } from './replaceObject';
import type { ApplyOptions, ApplyResult } from './types';
import { updaterOf } from './updater';

/** Server-side apply: creates the object or merges into the existing one. */
export function applyObject(
  store: ObjectStore,
  reference: ObjectReference,
  body: JsonValue,
  options: ApplyOptions,
): ApplyResult {
  const { definition, namespace, name } = reference;
  const { isDryRun, subresource, isForced = false } = options;
  const applied = withoutOthersFields(
    decodeObject(definition, body, options),
    reference,
    subresource,
  );
  const manager = { ...updaterOf(options), operation: 'Apply' as const };
  const merge = (live?: KubernetesObject) =>
    cloneJson(
      serverSideApply({ definition, manager, applied, live, isForced }),
    );
  if (!store.get(definition, namespace, name) && !subresource) {
    const object = createObject(store, reference, merge(), {
      isDryRun,
      recordOwner: created => created,
    });
    return { object, isNew: true, isGone: false };
  }
  const result = replaceObject(store, reference, merge, {
    isDryRun,
    subresource,
    recordOwner: next => next,
  });
  return { ...result, isNew: false };
}

/** Drops the fields that this endpoint doesn't write: `status`, or all but `status` for the status subresource. */
function withoutOthersFields(
  object: KubernetesObject,
  { definition, name }: ObjectReference,
  subresource: string | undefined,
): KubernetesObject {
  if (object.metadata.managedFields?.length) {
    throw badRequest('metadata.managedFields must be nil');
  }
  const { status, metadata, ...rest } = object;
  const named = { ...metadata, name: metadata.name ?? name };
  if (subresource === 'status') {
    const { apiVersion, kind } = object;
    return { apiVersion, kind, metadata: named, ...(status && { status }) };
  }
  const isStatusKept = status && !definition.hasStatus;
  return { ...rest, metadata: named, ...(isStatusKept && { status }) };
}
