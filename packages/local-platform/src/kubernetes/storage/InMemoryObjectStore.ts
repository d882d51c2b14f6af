import type { ResourceDefinition, ResourceScope } from '../resources/types';
import type { KubernetesObject } from '../types';
import { BoundedChangeHistory, type ChangeHistory } from './ChangeHistory';
import { ArraySortedMap, type SortedMap } from './SortedMap';
import type { Change, ChangeType, ObjectStore, StoredRange } from './types';

interface Collection {
  objects: SortedMap<KubernetesObject>;
  history: ChangeHistory;
}

export class InMemoryObjectStore implements ObjectStore {
  readonly #collections = new Map<ResourceDefinition, Collection>();
  readonly #floor: number;
  #resourceVersion: number;

  private constructor(resourceVersion: number) {
    this.#floor = resourceVersion;
    this.#resourceVersion = resourceVersion;
  }

  /** Starts resource versions from the clock, so that watches from before a restart get `Expired`. */
  static create(after = 0): InMemoryObjectStore {
    return new InMemoryObjectStore(Math.max(Date.now(), after + 1));
  }

  /** Stores an object unchanged, without a new version or notifications. */
  restore(definition: ResourceDefinition, object: KubernetesObject): void {
    const { namespace, name } = object.metadata;
    this.#collectionOf(definition).objects.set(keyOf(namespace, name), object);
  }

  get resourceVersion(): number {
    return this.#resourceVersion;
  }

  get(
    definition: ResourceDefinition,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.#collectionOf(definition).objects.get(keyOf(namespace, name));
  }

  range({ definition, namespace }: ResourceScope, after?: string): StoredRange {
    const { objects } = this.#collectionOf(definition);
    const prefix = namespace ? keyOf(namespace, '') : '';
    return {
      objects: objects.entries(prefix, after),
      count: objects.count(prefix, after),
    };
  }

  put(
    definition: ResourceDefinition,
    object: KubernetesObject,
  ): KubernetesObject {
    const { objects } = this.#collectionOf(definition);
    const key = keyOf(object.metadata.namespace, object.metadata.name);
    const previous = objects.get(key);
    const stored = this.#withNextVersion(object);
    objects.set(key, stored);
    this.#append(definition, previous ? 'MODIFIED' : 'ADDED', stored, previous);
    return stored;
  }

  delete(
    definition: ResourceDefinition,
    object: KubernetesObject,
  ): KubernetesObject {
    const { objects } = this.#collectionOf(definition);
    const key = keyOf(object.metadata.namespace, object.metadata.name);
    const previous = objects.get(key);
    const removed = this.#withNextVersion(object);
    objects.delete(key);
    this.#append(definition, 'DELETED', removed, previous);
    return removed;
  }

  subscribe(
    definition: ResourceDefinition,
    since: number,
    onChange: (change: Change) => void,
  ): (() => void) | undefined {
    const isKnown = since <= this.#resourceVersion;
    return isKnown
      ? this.#collectionOf(definition).history.subscribe(since, onChange)
      : undefined;
  }

  #append(
    definition: ResourceDefinition,
    type: ChangeType,
    object: KubernetesObject,
    previous?: KubernetesObject,
  ): void {
    const resourceVersion = this.#resourceVersion;
    this.#collectionOf(definition).history.append({
      type,
      resourceVersion,
      object,
      previous,
    });
  }

  #withNextVersion(object: KubernetesObject): KubernetesObject {
    this.#resourceVersion += 1;
    const resourceVersion = String(this.#resourceVersion);
    return { ...object, metadata: { ...object.metadata, resourceVersion } };
  }

  #collectionOf(definition: ResourceDefinition): Collection {
    const known = this.#collections.get(definition);
    if (known) {
      return known;
    }
    const created = {
      objects: ArraySortedMap.create<KubernetesObject>(),
      history: BoundedChangeHistory.create({ floor: this.#floor }),
    };
    this.#collections.set(definition, created);
    return created;
  }
}

/** Returns the key in etcd's order: `<namespace>/<name>`, or the name of a cluster-scoped object. */
function keyOf(namespace: string | undefined, name: string): string {
  return namespace ? `${namespace}/${name}` : name;
}
