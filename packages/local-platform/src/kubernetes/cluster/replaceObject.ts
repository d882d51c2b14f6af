import { isDeepStrictEqual } from 'node:util';
import { cloneJson } from '../cloneJson';
import { namespace as namespaceDefinition } from '../resources/core/namespace';
import type { ObjectReference } from '../resources/types';
import { invalidField } from '../status/FieldError';
import { badRequest, conflict, invalid, notFound } from '../status/errors';
import type { ObjectStore } from '../storage/types';
import type { JsonValue, KubernetesObject, ObjectMeta } from '../types';
import { admitObject } from '../validation/admit';
import { checkNamespace } from './createObject';

export interface ReplaceOptions {
  isDryRun?: boolean;
  subresource?: 'status';
  /** Whether an update needs `metadata.resourceVersion`, as for custom resources. */
  isVersionRequired?: boolean;
  /** Sets the managed fields of the object. */
  recordOwner(
    next: KubernetesObject,
    previous: KubernetesObject,
  ): KubernetesObject;
}

export interface ReplaceResult {
  object: KubernetesObject;
  /** Whether this write removed the last finalizer of a deleted object. */
  isGone: boolean;
}

/** Replaces the live object with the result of `compute`. Takes ownership of the result. */
export function replaceObject(
  store: ObjectStore,
  reference: ObjectReference,
  compute: (live: KubernetesObject) => KubernetesObject,
  options: ReplaceOptions,
): ReplaceResult {
  const { definition, namespace, name } = reference;
  const live = store.get(definition, namespace, name);
  if (!live) {
    throw notFound(definition, name);
  }
  const candidate = compute(live);
  checkIdentity(reference, candidate.metadata, live.metadata, options);
  const admitted = admitObject(
    definition,
    withServerFields(reference, candidate, live, options),
    live,
  );
  const next = options.recordOwner(
    definition.isCustom || definition.hasGeneration
      ? withGeneration(admitted, live)
      : admitted,
    live,
  );
  if (isDeepStrictEqual(next, live)) {
    return { object: live, isGone: false };
  }
  if (options.isDryRun) {
    return { object: next, isGone: false };
  }
  const { deletionTimestamp, finalizers = [] } = next.metadata;
  const isHeld = finalizers.length > 0 || definition === namespaceDefinition;
  const isGone = Boolean(deletionTimestamp) && !isHeld;
  const object = isGone
    ? store.delete(definition, next)
    : store.put(definition, next);
  return { object, isGone };
}

function checkIdentity(
  { definition, namespace, name }: ObjectReference,
  sent: ObjectMeta,
  live: ObjectMeta,
  { isVersionRequired }: ReplaceOptions,
): void {
  if (sent.name && sent.name !== name) {
    throw badRequest(
      `the name of the object (${sent.name}) does not match the name on the URL (${name})`,
    );
  }
  checkNamespace(sent.namespace, namespace);
  if (sent.uid && sent.uid !== live.uid) {
    throw conflict(
      definition,
      name,
      `Precondition failed: UID in precondition: ${sent.uid}, UID in object meta: ${live.uid}`,
    );
  }
  if (!sent.resourceVersion && isVersionRequired) {
    throw invalid(definition, name, [
      invalidField(
        'metadata.resourceVersion',
        0,
        'must be specified for an update',
      ),
    ]);
  }
  if (sent.resourceVersion && sent.resourceVersion !== live.resourceVersion) {
    throw conflict(definition, name);
  }
}

/** Returns the candidate with the live values of fields that the client can't set in this call. */
function withServerFields(
  { definition }: ObjectReference,
  candidate: KubernetesObject,
  live: KubernetesObject,
  { subresource }: ReplaceOptions,
): KubernetesObject {
  if (subresource === 'status') {
    const { status, ...rest } = cloneJson(live);
    return {
      ...rest,
      metadata: {
        ...rest.metadata,
        ...managedFieldsOf(candidate),
      },
      ...(candidate.status && { status: candidate.status }),
    };
  }
  const { status, ...rest } = candidate;
  const kept = definition.hasStatus ? live.status : status;
  return {
    ...rest,
    metadata: withServerMetadata(candidate.metadata, live.metadata),
    ...(kept && { status: cloneJson(kept) }),
  };
}

function withServerMetadata(sent: ObjectMeta, live: ObjectMeta): ObjectMeta {
  const metadata = {
    generateName: live.generateName,
    managedFields: live.managedFields,
    ...sent,
    name: live.name,
    namespace: live.namespace,
    uid: live.uid,
    resourceVersion: live.resourceVersion,
    generation: live.generation,
    creationTimestamp: live.creationTimestamp,
    deletionTimestamp: live.deletionTimestamp,
    deletionGracePeriodSeconds: live.deletionGracePeriodSeconds,
  };
  const set = Object.entries(metadata).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(set) as ObjectMeta;
}

function isEmpty(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    (typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length === 0)
  );
}

/** Increments the generation if anything outside metadata and status changed. */
function withGeneration(
  next: KubernetesObject,
  live: KubernetesObject,
): KubernetesObject {
  if (isDeepStrictEqual(contentOf(next), contentOf(live))) {
    return next;
  }
  const generation = (live.metadata.generation ?? 0) + 1;
  return { ...next, metadata: { ...next.metadata, generation } };
}

function managedFieldsOf({ metadata }: KubernetesObject) {
  return metadata.managedFields && { managedFields: metadata.managedFields };
}

function contentOf({ metadata, status, ...content }: KubernetesObject) {
  return content;
}
