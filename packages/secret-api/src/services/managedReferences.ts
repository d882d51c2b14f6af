import { ApiError } from '../errors';
import type {
  Clusters,
  SecretReferenceObject,
  TargetPlane,
} from '../kubernetes';
import { MANAGED_BY, MANAGED_BY_LABEL, secretReferenceKind } from './objects';

/** A reference that this API created. Other references have no target plane. */
export interface ManagedReference extends SecretReferenceObject {
  spec: SecretReferenceObject['spec'] & { targetPlane: TargetPlane };
}

export function readReference(
  { controlPlane }: Clusters,
  namespace: string,
  name: string,
): Promise<SecretReferenceObject | undefined> {
  return controlPlane.read<SecretReferenceObject>({
    ...secretReferenceKind,
    metadata: { name, namespace },
  });
}

/** Returns the reference of a secret. Throws 404 for references that are managed in YAML. */
export async function findManaged(
  clusters: Clusters,
  namespace: string,
  name: string,
): Promise<ManagedReference> {
  const reference = await readReference(clusters, namespace, name);
  if (!reference || !isManaged(reference)) {
    throw new ApiError(404, 'secret not found');
  }
  return reference;
}

function isManaged(
  reference: SecretReferenceObject,
): reference is ManagedReference {
  return (
    reference.metadata.labels?.[MANAGED_BY_LABEL] === MANAGED_BY &&
    reference.spec.targetPlane !== undefined
  );
}

/** The keys of a reference, as one text that can be compared. */
export function keysOf({ spec }: SecretReferenceObject): string {
  return spec.data
    .map(({ secretKey }) => secretKey)
    .sort()
    .join();
}
