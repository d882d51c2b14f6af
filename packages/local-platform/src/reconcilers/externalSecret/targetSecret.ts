import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ResourceApi } from '../../kubernetes/cluster/types';
import { secret } from '../../kubernetes/resources/core/secret';
import type { ObjectReference } from '../../kubernetes/resources/types';
import type { JsonObject, KubernetesObject } from '../../kubernetes/types';
import { specOf, targetNameOf } from './ExternalSecretSpec';

const PREFIX = 'reconcile.external-secrets.io';

/** Effect of a sync on the target Secret. */
export type TargetChange = 'created' | 'updated' | 'unchanged' | 'missing';

export function targetOf(object: KubernetesObject): ObjectReference {
  const { namespace } = object.metadata;
  return { definition: secret, namespace, name: targetNameOf(object) };
}

/** Writes the target with server-side apply, which removes keys that left the spec. Throws ESO's message. */
export function writeTarget(
  cluster: ResourceApi,
  object: KubernetesObject,
  data: Record<string, Buffer>,
): TargetChange {
  const { creationPolicy, immutable } = specOf(object).target;
  if (creationPolicy === 'None') {
    return 'unchanged';
  }
  const reference = targetOf(object);
  const previous = cluster.find(reference);
  if (creationPolicy === 'Merge' && !previous) {
    return 'missing';
  }
  if (creationPolicy === 'Owner') {
    refuseForeignOwner(object, previous);
  }
  if (immutable && previous?.immutable) {
    return 'unchanged';
  }
  const { object: written } = cluster.apply(
    reference,
    bodyOf(object, previous, data),
    {
      manager: `externalsecrets.external-secrets.io/${object.metadata.name}`,
      isForced: true,
    },
  );
  if (!previous) {
    return 'created';
  }
  return isDeepStrictEqual(previous.data, written.data)
    ? 'unchanged'
    : 'updated';
}

/** Deletes the target if this ExternalSecret owns it. */
export function deleteTarget(
  cluster: ResourceApi,
  object: KubernetesObject,
): void {
  const reference = targetOf(object);
  const target = cluster.find(reference);
  if (target && controllerOf(target)?.uid === object.metadata.uid) {
    cluster.delete(reference);
  }
}

/** Returns the ExternalSecret that owns a Secret. */
export function controllerOf({
  metadata: { ownerReferences = [] },
}: KubernetesObject): JsonObject | undefined {
  return ownerReferences.find(
    ({ controller, kind }) => controller === true && kind === 'ExternalSecret',
  );
}

function refuseForeignOwner(
  { metadata: { uid } }: KubernetesObject,
  target: KubernetesObject | undefined,
): void {
  const owner = target && controllerOf(target);
  if (owner && owner.uid !== uid) {
    throw new Error('target is owned by another ExternalSecret');
  }
}

function bodyOf(
  object: KubernetesObject,
  previous: KubernetesObject | undefined,
  data: Record<string, Buffer>,
): JsonObject {
  const { target } = specOf(object);
  const { template = {}, creationPolicy, immutable } = target;
  const { namespace, name } = object.metadata;
  if (template.data || template.templateFrom) {
    throw new Error(
      'could not apply template: this platform supports type and metadata only',
    );
  }
  const type = template.type ?? previous?.type;
  const encoded = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, value.toString('base64')]),
  );
  // Without a template, ESO copies the metadata of the ExternalSecret.
  const { labels, annotations } = target.template
    ? template.metadata ?? {}
    : object.metadata;
  return {
    ...(creationPolicy !== 'Merge' && type ? { type } : {}),
    ...(immutable && { immutable }),
    metadata: {
      labels: {
        ...labels,
        ...(creationPolicy === 'Owner' && {
          [`${PREFIX}/created-by`]: hashOf(`${namespace}/${name}`),
        }),
        [`${PREFIX}/managed`]: 'true',
      },
      annotations: {
        ...annotations,
        [`${PREFIX}/data-hash`]: hashOf(JSON.stringify(encoded)),
      },
      ...(creationPolicy === 'Owner' && {
        ownerReferences: [ownerReferenceOf(object)],
      }),
    },
    data: encoded,
  };
}

function hashOf(text: string): string {
  return createHash('sha3-224').update(text).digest('hex');
}

function ownerReferenceOf({ apiVersion, kind, metadata }: KubernetesObject) {
  const { name, uid } = metadata;
  return {
    apiVersion,
    kind,
    name,
    uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}
