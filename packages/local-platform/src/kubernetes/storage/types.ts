import type { ResourceDefinition, ResourceScope } from '../resources/types';
import type { KubernetesObject } from '../types';

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

/** One write in the change history. */
export interface Change {
  type: ChangeType;
  resourceVersion: number;
  object: KubernetesObject;
  previous?: KubernetesObject;
}

export interface StoredRange {
  /** In bytewise order of namespace and name. */
  objects: Iterable<[key: string, object: KubernetesObject]>;
  count: number;
}

/** Object storage of one cluster, in the role of etcd. Every write gets the next resource version. */
export interface ObjectStore {
  /** Resource version of the latest write. */
  readonly resourceVersion: number;
  get(
    definition: ResourceDefinition,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined;
  /** Returns the objects of a scope after the key `after`. */
  range(scope: ResourceScope, after?: string): StoredRange;
  /** Stores the object and returns it with its new resource version. */
  put(
    definition: ResourceDefinition,
    object: KubernetesObject,
  ): KubernetesObject;
  /** Deletes the object; the change contains the object with the resource version of the deletion. */
  delete(
    definition: ResourceDefinition,
    object: KubernetesObject,
  ): KubernetesObject;
  /**
   * Calls back for each change after `since`: first past changes, then new ones. Returns a function that unsubscribes,
   * or `undefined` if the history doesn't contain `since`, for example after a restart.
   */
  subscribe(
    definition: ResourceDefinition,
    since: number,
    onChange: (change: Change) => void,
  ): (() => void) | undefined;
}
