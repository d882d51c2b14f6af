import type { PatchType } from '../patch/applyPatch';
import type { ObjectReference, ResourceScope } from '../resources/types';
import type { LabelMatcher } from '../selectors/labelSelector';
import type { ObjectMatcher } from '../selectors/fieldSelector';
import type { Change } from '../storage/types';
import type { JsonValue, KubernetesObject } from '../types';
import type { DecodeOptions } from '../validation/decode';

export interface WriteOptions extends DecodeOptions {
  /** The field manager in whose name this is written. */
  manager: string;
  /** Checks and answers as if it had been written, and writes nothing. */
  isDryRun?: boolean;
  subresource?: 'status';
}

export interface ApplyOptions extends WriteOptions {
  /** Takes fields over from other managers instead of refusing. */
  isForced?: boolean;
}

export interface ApplyResult {
  object: KubernetesObject;
  /** There was no such object before. */
  isNew: boolean;
  /** The object was being deleted, and this took its last finalizer. */
  isGone: boolean;
}

export interface DeleteOptions {
  isDryRun?: boolean;
  preconditions?: { uid?: string; resourceVersion?: string };
}

export interface DeleteResult {
  object: KubernetesObject;
  /** False while finalizers hold the object back. */
  isGone: boolean;
}

export interface Selection {
  matchesLabels?: LabelMatcher;
  matchesFields?: ObjectMatcher;
}

export interface ListOptions extends Selection {
  /** The most items to give; 0 or none: all. */
  limit?: number;
  /** The token of the page before. */
  continueToken?: string;
}

export interface ListResult {
  items: KubernetesObject[];
  resourceVersion: string;
  continueToken?: string;
  /** How many items come after these; not known where a selector filters. */
  remainingItemCount?: number;
}

/** One cluster's objects with the semantics of the Kubernetes API. Every refusal is a `StatusError`. */
export interface ResourceApi {
  readonly resourceVersion: string;
  get(reference: ObjectReference): KubernetesObject;
  /** As `get`, with `undefined` for an object that does not exist. */
  find(reference: ObjectReference): KubernetesObject | undefined;
  list(scope: ResourceScope, options?: ListOptions): ListResult;
  create(
    scope: ResourceScope,
    body: JsonValue,
    options: WriteOptions,
  ): KubernetesObject;
  update(
    reference: ObjectReference,
    body: JsonValue,
    options: WriteOptions,
  ): KubernetesObject;
  patch(
    reference: ObjectReference,
    type: PatchType,
    patch: JsonValue,
    options: WriteOptions,
  ): KubernetesObject;
  /** Server-side apply; makes the object if there is none. */
  apply(
    reference: ObjectReference,
    body: JsonValue,
    options: ApplyOptions,
  ): ApplyResult;
  delete(reference: ObjectReference, options?: DeleteOptions): DeleteResult;
  deleteCollection(
    scope: ResourceScope,
    selection: Selection,
    options?: DeleteOptions,
  ): KubernetesObject[];
  /**
   * Calls back for each change in the scope after the version `since`, until the returned function is called.
   * Throws `Expired` if the history does not reach back that far.
   */
  watch(
    scope: ResourceScope,
    since: string,
    onChange: (change: Change) => void,
  ): () => void;
}
