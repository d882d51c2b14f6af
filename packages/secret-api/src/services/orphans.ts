import {
  ClusterError,
  withoutRequestSignal,
  type Clusters,
  type KubernetesObject,
  type ObjectReference,
  type SecretReferenceObject,
} from '../kubernetes';
import { readReference } from './managedReferences';
import type { UsablePlane } from './planes';
import { referencesOf } from './planeSecrets';

export interface OrphanOptions {
  clusters: Clusters;
  plane: UsablePlane;
  /** Reference of the secret, which may be deleted. */
  reference: SecretReferenceObject;
  /** Objects to check; by default the Secret and the PushSecret. */
  objects?: ObjectReference[];
}

/**
 * Deletes objects on a plane whose secret doesn't exist, even if the request is canceled. Keeps a new secret with the
 * same name, which has another resource version.
 */
export function deleteOrphans(options: OrphanOptions): Promise<void> {
  const { clusters, plane, reference } = options;
  const { name, namespace = '' } = reference.metadata;
  const { objects = referencesOf(namespace, name) } = options;
  return withoutRequestSignal(async () => {
    for (const object of objects) {
      const current = await plane.cluster.read<KubernetesObject>(object);
      if (
        !current ||
        current.metadata.deletionTimestamp ||
        (await readReference(clusters, namespace, name))
      ) {
        continue;
      }
      const { uid, resourceVersion } = current.metadata;
      await unlessReplaced(
        plane.cluster.delete(object, { uid, resourceVersion }),
      );
    }
  });
}

/** Waits for a write. Ignores that another write came first. */
export async function unlessReplaced(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof ClusterError && error.status === 409)) {
      throw error;
    }
  }
}
