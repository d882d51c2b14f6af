import { recordUpdate } from '../fields/managedFields';
import { applyPatch, type PatchType } from '../patch/applyPatch';
import { namespace as namespaceDefinition } from '../resources/core/namespace';
import { resourceDefinitions } from '../resources/registry';
import type { ObjectReference, ResourceScope } from '../resources/types';
import { expired, notFound } from '../status/errors';
import { InMemoryObjectStore } from '../storage/InMemoryObjectStore';
import {
  restoreStore,
  snapshotStore,
  type ClusterSnapshot,
} from '../storage/snapshot';
import type { Change, ObjectStore } from '../storage/types';
import type { JsonValue, KubernetesObject } from '../types';
import { decodeObject } from '../validation/decode';
import { applyObject } from './applyObject';
import { createSystemNamespaces } from './bootstrap';
import { createObject } from './createObject';
import { deleteObject } from './deleteObject';
import { listObjects } from './listObjects';
import { finishNamespace } from './namespaces';
import { replaceObject } from './replaceObject';
import { updaterOf } from './updater';
import type {
  ApplyOptions,
  ApplyResult,
  DeleteOptions,
  DeleteResult,
  ListOptions,
  ListResult,
  ResourceApi,
  Selection,
  WriteOptions,
} from './types';

/** An in-memory cluster. */
export class Cluster implements ResourceApi {
  readonly #store: ObjectStore;

  private constructor(store: ObjectStore) {
    this.#store = store;
  }

  /** Creates a cluster from a snapshot, or with the system namespaces only. */
  static create(snapshot?: ClusterSnapshot): Cluster {
    if (snapshot) {
      return new Cluster(restoreStore(resourceDefinitions, snapshot));
    }
    const cluster = new Cluster(InMemoryObjectStore.create());
    createSystemNamespaces(cluster);
    return cluster;
  }

  /** Returns all objects as JSON, including the values of Secrets. */
  snapshot(): ClusterSnapshot {
    return snapshotStore(resourceDefinitions, this.#store);
  }

  get resourceVersion(): string {
    return String(this.#store.resourceVersion);
  }

  find({
    definition,
    namespace,
    name,
  }: ObjectReference): KubernetesObject | undefined {
    return this.#store.get(definition, namespace, name);
  }

  get(reference: ObjectReference): KubernetesObject {
    const object = this.find(reference);
    if (!object) {
      throw notFound(reference.definition, reference.name);
    }
    return object;
  }

  list(scope: ResourceScope, options?: ListOptions): ListResult {
    return listObjects(this.#store, scope, options);
  }

  create(
    scope: ResourceScope,
    body: JsonValue,
    options: WriteOptions,
  ): KubernetesObject {
    const { definition } = scope;
    const decoded = decodeObject(definition, body, options);
    return createObject(this.#store, scope, decoded, {
      isDryRun: options.isDryRun,
      recordOwner: object =>
        recordUpdate(definition, updaterOf(options), object, undefined),
    });
  }

  update(
    reference: ObjectReference,
    body: JsonValue,
    options: WriteOptions,
  ): KubernetesObject {
    return this.#replace(reference, () => body, options, {
      isVersionRequired: reference.definition.isCustom,
    });
  }

  patch(
    reference: ObjectReference,
    type: PatchType,
    patch: JsonValue,
    options: WriteOptions,
  ): KubernetesObject {
    return this.#replace(
      reference,
      live => applyPatch(reference.definition, type, live, patch),
      options,
    );
  }

  apply(
    reference: ObjectReference,
    body: JsonValue,
    options: ApplyOptions,
  ): ApplyResult {
    const result = applyObject(this.#store, reference, body, options);
    this.#afterWrite(reference, result.isGone);
    return result;
  }

  delete(reference: ObjectReference, options?: DeleteOptions): DeleteResult {
    const result = deleteObject(this.#store, reference, options);
    if (reference.definition === namespaceDefinition && !options?.isDryRun) {
      this.#emptyNamespace(reference.name);
    }
    this.#afterWrite(reference, result.isGone);
    return result;
  }

  deleteCollection(
    scope: ResourceScope,
    selection: Selection,
    options?: DeleteOptions,
  ): KubernetesObject[] {
    const { items } = listObjects(this.#store, scope, selection);
    for (const { metadata } of items) {
      this.delete(
        {
          definition: scope.definition,
          namespace: metadata.namespace,
          name: metadata.name,
        },
        options,
      );
    }
    return items;
  }

  watch(
    scope: ResourceScope,
    since: string,
    onChange: (change: Change) => void,
  ): () => void {
    const unsubscribe = this.#store.subscribe(
      scope.definition,
      Number(since),
      change => {
        const { namespace } = change.object.metadata;
        if (!scope.namespace || scope.namespace === namespace) {
          onChange(change);
        }
      },
    );
    if (!unsubscribe) {
      throw expired(
        `too old resource version: ${since} (${this.resourceVersion})`,
      );
    }
    return unsubscribe;
  }

  #replace(
    reference: ObjectReference,
    compute: (live: KubernetesObject) => JsonValue,
    options: WriteOptions,
    { isVersionRequired }: { isVersionRequired?: boolean } = {},
  ): KubernetesObject {
    const { definition } = reference;
    const { object, isGone } = replaceObject(
      this.#store,
      reference,
      live => decodeObject(definition, compute(live), options),
      {
        isDryRun: options.isDryRun,
        subresource: options.subresource,
        isVersionRequired,
        recordOwner: (next, previous) =>
          recordUpdate(definition, updaterOf(options), next, previous),
      },
    );
    this.#afterWrite(reference, isGone);
    return object;
  }

  #emptyNamespace(namespace: string): void {
    for (const definition of resourceDefinitions) {
      if (definition.isNamespaced) {
        this.deleteCollection({ definition, namespace }, {});
      }
    }
    finishNamespace(this.#store, resourceDefinitions, namespace);
  }

  #afterWrite({ namespace }: ResourceScope, isGone: boolean): void {
    if (isGone) {
      finishNamespace(this.#store, resourceDefinitions, namespace);
    }
  }
}
