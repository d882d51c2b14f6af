import type {
  ObjectMeta,
  Secret,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  Metadata,
  OwnedObject,
  PlaneObject,
  SecretReferenceObject,
} from '../kubernetes';
import { toGoDuration } from './toGoDuration';

/** Converts metadata to the API format, without resource version, owners, and finalizers. */
export function toObjectMeta(metadata: Metadata): ObjectMeta {
  const { name, namespace, uid, labels, annotations } = metadata;
  const { creationTimestamp, deletionTimestamp } = metadata;
  return {
    name,
    ...(namespace && { namespace }),
    ...(uid && { uid }),
    ...(labels && { labels }),
    ...(annotations && { annotations }),
    ...(creationTimestamp && { creationTimestamp }),
    ...(deletionTimestamp && { deletionTimestamp }),
  };
}

/** Converts a secret to the API format, with the metadata of its reference. */
export function toSecret(
  { metadata, spec }: SecretReferenceObject,
  data: Record<string, string>,
): Secret {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: toObjectMeta(metadata),
    type: spec.template.type ?? 'Opaque',
    data,
  };
}

export function toSecretReference({
  apiVersion,
  kind,
  metadata,
  spec,
  status,
}: SecretReferenceObject): SecretReference {
  return {
    apiVersion,
    kind,
    metadata: toObjectMeta(metadata),
    spec: {
      ...spec,
      refreshInterval: toGoDuration(spec.refreshInterval ?? '1h'),
    },
    status: status ?? {},
  };
}

/** Converts an object to the API format; spec and status stay unchanged. */
export function toObject({
  apiVersion,
  kind,
  metadata,
  spec = {},
  status = {},
}: PlaneObject | OwnedObject): object {
  return { apiVersion, kind, metadata: toObjectMeta(metadata), spec, status };
}
