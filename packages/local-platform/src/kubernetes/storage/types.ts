import type { ResourceDefinition, ResourceScope } from '../resources/types';
import type { KubernetesObject } from '../types';

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

/** One write, as the history keeps it. */
export interface Change {
  type: ChangeType;
  resourceVersion: number;
  object: KubernetesObject;
  previous?: KubernetesObject;
}

export interface StoredRange {
  /** Ordered by namespace and name, byte by byte. */
  objects: Iterable<[key: string, object: KubernetesObject]>;
  count: number;
}

/** The objects of one cluster, what etcd is to a real one. Every write gets the next resource version. */
export interface ObjectStore {
  /** The version of the latest write. */
  readonly resourceVersion: number;
  get(
    definition: ResourceDefinition,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined;
  /** The objects of a scope that come after the key `after`. */
  range(scope: ResourceScope, after?: string): StoredRange;
  /** Stores the object under a new resource version, and returns it with that. */
  put(
    definition: ResourceDefinition,
    object: KubernetesObject,
  ): KubernetesObject;
  /** Removes the object; the change carries it with the version of the removal. */
  delete(
    definition: ResourceDefinition,
    object: KubernetesObject,
  ): KubernetesObject;
  /**
   * Calls back for each change after `since`, first those of the history, then those to come, until the
   * returned function is called. `undefined`: the history does not reach back that far, or `since` is of
   * another life of the store.
   */
  subscribe(
    definition: ResourceDefinition,
    since: number,
    onChange: (change: Change) => void,
  ): (() => void) | undefined;
}
