import type { ResourceDefinition } from '../resources/types';
import { qualifiedResource } from '../status/errors';
import type { KubernetesObject } from '../types';
import { InMemoryObjectStore } from './InMemoryObjectStore';
import type { ObjectStore } from './types';

/** Objects of a cluster by resource (`secrets`, `pushsecrets.external-secrets.io`). */
export interface ClusterSnapshot {
  resourceVersion: number;
  objects: Record<string, KubernetesObject[]>;
}

export function snapshotStore(
  definitions: readonly ResourceDefinition[],
  store: ObjectStore,
): ClusterSnapshot {
  const objects = definitions.map(definition => [
    qualifiedResource(definition),
    [...store.range({ definition }).objects].map(([, object]) => object),
  ]);
  return {
    resourceVersion: store.resourceVersion,
    objects: Object.fromEntries(objects),
  };
}

/** Creates a store from a snapshot. Skips objects of resources that are no longer served. */
export function restoreStore(
  definitions: readonly ResourceDefinition[],
  { resourceVersion, objects }: ClusterSnapshot,
): ObjectStore {
  const store = InMemoryObjectStore.create(resourceVersion);
  for (const definition of definitions) {
    for (const object of objects[qualifiedResource(definition)] ?? []) {
      store.restore(definition, object);
    }
  }
  return store;
}
