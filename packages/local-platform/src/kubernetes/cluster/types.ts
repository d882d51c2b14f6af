import type { PatchType } from '../patch/applyPatch';
import type { ObjectReference, ResourceScope } from '../resources/types';
import type { LabelMatcher } from '../selectors/labelSelector';
import type { ObjectMatcher } from '../selectors/fieldSelector';
import type { Change } from '../storage/types';
import type { JsonValue, KubernetesObject } from '../types';
import type { DecodeOptions } from '../validation/decode';

export interface WriteOptions extends DecodeOptions {
  /** Field manager of the write. */
  manager: string;
  /** Whether to validate and respond without writing. */
  isDryRun?: boolean;
  subresource?: 'status';
}

export interface ApplyOptions extends WriteOptions {
  /** Whether to take over conflicting fields from other managers. */
  isForced?: boolean;
}

export interface ApplyResult {
  object: KubernetesObject;
  /** Whether the call created the object. */
  isNew: boolean;
  /** Whether the call removed the last finalizer of a deleted object. */
  isGone: boolean;
}

export interface DeleteOptions {
  isDryRun?: boolean;
  preconditions?: { uid?: string; resourceVersion?: string };
}

export interface DeleteResult {
  object: KubernetesObject;
  /** False while finalizers delay the deletion. */
  isGone: boolean;
}

export interface Selection {
  matchesLabels?: LabelMatcher;
  matchesFields?: ObjectMatcher;
}

export interface ListOptions extends Selection {
  /** Maximum number of items; 0 or `undefined` for all. */
  limit?: number;
  /** Continue token of the previous page. */
  continueToken?: string;
}

export interface ListResult {
  items: KubernetesObject[];
  resourceVersion: string;
  continueToken?: string;
  /** Number of items after this page; unknown with a selector. */
  remainingItemCount?: number;
}

/** Objects of one cluster with the semantics of the Kubernetes API. Rejected calls throw `StatusError`. */
export interface ResourceApi {
  readonly resourceVersion: string;
  get(reference: ObjectReference): KubernetesObject;
  /** Like `get`, but returns `undefined` if the object doesn't exist. */
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
  /** Server-side apply; creates the object if it doesn't exist. */
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
   * Calls back for each change in the scope after the version `since`. The returned function stops the watch.
   * Throws `Expired` if the history no longer contains that version.
   */
  watch(
    scope: ResourceScope,
    since: string,
    onChange: (change: Change) => void,
  ): () => void;
}
