import { namespace as namespaceDefinition } from '../resources/core/namespace';
import type { ObjectReference } from '../resources/types';
import { conflict, notFound } from '../status/errors';
import type { ObjectStore } from '../storage/types';
import { now } from '../time';
import type { KubernetesObject } from '../types';
import { refuseProtectedNamespace } from './namespaces';
import type { DeleteOptions, DeleteResult } from './types';

/** Deletes an object, or sets its deletion timestamp if it has finalizers. */
export function deleteObject(
  store: ObjectStore,
  { definition, namespace, name }: ObjectReference,
  { isDryRun, preconditions = {} }: DeleteOptions = {},
): DeleteResult {
  const live = store.get(definition, namespace, name);
  if (!live) {
    throw notFound(definition, name);
  }
  refuseProtectedNamespace(definition, name);
  const { uid, resourceVersion, finalizers = [] } = live.metadata;
  for (const [field, wanted, actual] of [
    ['UID', preconditions.uid, uid],
    ['ResourceVersion', preconditions.resourceVersion, resourceVersion],
  ]) {
    if (wanted && wanted !== actual) {
      throw conflict(
        definition,
        name,
        `Precondition failed: ${field} in precondition: ${wanted}, ${field} in object meta: ${actual}`,
      );
    }
  }
  const isHeld = finalizers.length > 0 || definition === namespaceDefinition;
  if (isDryRun) {
    return { object: live, isGone: !isHeld };
  }
  return isHeld
    ? { object: markDeleted(store, definition, live), isGone: false }
    : { object: store.delete(definition, live), isGone: true };
}

function markDeleted(
  store: ObjectStore,
  definition: ObjectReference['definition'],
  live: KubernetesObject,
): KubernetesObject {
  if (live.metadata.deletionTimestamp) {
    return live;
  }
  const marked = {
    ...live,
    metadata: {
      ...live.metadata,
      ...(live.metadata.generation && {
        generation: live.metadata.generation + 1,
      }),
      deletionTimestamp: now(),
      deletionGracePeriodSeconds: 0,
    },
  };
  return store.put(
    definition,
    definition.strategy.prepare?.(marked, live) ?? marked,
  );
}
