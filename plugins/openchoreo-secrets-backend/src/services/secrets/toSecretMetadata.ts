import type {
  ObjectMeta,
  Secret,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  CATEGORY_LABEL,
  DEFAULT_CATEGORY,
  isReservedLabel,
  MANAGED_BY_LABEL,
  MANAGED_BY_OPENCHOREO,
  type SecretMetadata,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';

const DEFAULT_TYPE = 'Opaque';

/** Returns the metadata of a secret from its SecretReference. */
export function fromSecretReference({
  metadata,
  spec,
}: SecretReference): SecretMetadata {
  const isMarked =
    metadata.labels?.[MANAGED_BY_LABEL] === MANAGED_BY_OPENCHOREO;
  return {
    ...fromObjectMeta(metadata),
    type: spec.template.type ?? DEFAULT_TYPE,
    ...(spec.targetPlane && { targetPlane: pickPlane(spec.targetPlane) }),
    keys: spec.data.map(({ secretKey }) => secretKey),
    managed: isMarked && spec.targetPlane !== undefined,
  };
}

/** Returns the metadata of a secret that was read with its values. Drops the values. */
export function fromSecret(
  { metadata, type, data }: Secret,
  targetPlane?: TargetPlaneRef,
): SecretMetadata {
  return {
    ...fromObjectMeta(metadata),
    type,
    ...(targetPlane && { targetPlane: pickPlane(targetPlane) }),
    keys: Object.keys(data ?? {}).sort(),
    managed: true,
  };
}

function fromObjectMeta({
  name,
  labels = {},
  creationTimestamp,
}: ObjectMeta): Pick<
  SecretMetadata,
  'name' | 'category' | 'labels' | 'createdAt'
> {
  const category = labels[CATEGORY_LABEL];
  const userLabels = pickUserLabels(labels);
  return {
    name,
    ...(category && category !== DEFAULT_CATEGORY && { category }),
    ...(Object.keys(userLabels).length > 0 && { labels: userLabels }),
    ...(creationTimestamp && { createdAt: creationTimestamp }),
  };
}

/** Returns the labels that people set, without those of OpenChoreo. */
export function pickUserLabels(
  labels: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter(([key]) => !isReservedLabel(key)),
  );
}

function pickPlane({ kind, name }: TargetPlaneRef): TargetPlaneRef {
  return { kind, name };
}
