import type { ResourceDefinition } from '../resources/types';
import {
  forbiddenField,
  invalidField,
  requiredField,
  tooLongField,
  type FieldError,
} from '../status/FieldError';
import type { ObjectMeta } from '../types';
import {
  checkDnsLabel,
  checkDnsSubdomain,
  checkLabelValue,
  checkQualifiedName,
} from './names';

const MAX_ANNOTATIONS_BYTES = 256 * 1024;

/** Validates `metadata` as Kubernetes does. */
export function validateObjectMeta(
  { isNamedByLabel }: ResourceDefinition,
  metadata: ObjectMeta,
): FieldError[] {
  const checkName = isNamedByLabel ? checkDnsLabel : checkDnsSubdomain;
  const nameErrors = metadata.name
    ? checkName(metadata.name).map(problem =>
        invalidField('metadata.name', metadata.name, problem),
      )
    : [requiredField('metadata.name', 'name or generateName is required')];
  return [
    ...nameErrors,
    ...validateLabels('metadata.labels', metadata.labels),
    ...validateAnnotations(metadata.annotations),
    ...validateFinalizers(metadata.finalizers),
  ];
}

/** Validates changes to the `metadata` of an existing object. */
export function validateObjectMetaUpdate(
  next: ObjectMeta,
  previous: ObjectMeta,
): FieldError[] {
  if (!previous.deletionTimestamp) {
    return [];
  }
  const added = (next.finalizers ?? []).filter(
    finalizer => !previous.finalizers?.includes(finalizer),
  );
  if (added.length === 0) {
    return [];
  }
  const list = added.map(finalizer => JSON.stringify(finalizer)).join(', ');
  return [
    forbiddenField(
      'metadata.finalizers',
      `no new finalizers can be added if the object is being deleted, found new finalizers []string{${list}}`,
    ),
  ];
}

function validateLabels(
  field: string,
  labels: Record<string, string> = {},
): FieldError[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...checkQualifiedName(key).map(text => invalidField(field, key, text)),
    ...checkLabelValue(value).map(text => invalidField(field, value, text)),
  ]);
}

function validateAnnotations(
  annotations: Record<string, string> = {},
): FieldError[] {
  const field = 'metadata.annotations';
  const entries = Object.entries(annotations);
  const keyErrors = entries.flatMap(([key]) =>
    checkQualifiedName(key.toLowerCase()).map(text =>
      invalidField(field, key, text),
    ),
  );
  const size = entries
    .flat()
    .reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return size > MAX_ANNOTATIONS_BYTES
    ? [...keyErrors, tooLongField(field, MAX_ANNOTATIONS_BYTES)]
    : keyErrors;
}

function validateFinalizers(finalizers: string[] = []): FieldError[] {
  return finalizers.flatMap(finalizer =>
    checkQualifiedName(finalizer).map(text =>
      invalidField('metadata.finalizers', finalizer, text),
    ),
  );
}
