import {
  ClusterError,
  withoutRequestSignal,
  type Clusters,
  type KubernetesObject,
  type ObjectReference,
  type SecretReferenceObject,
} from '../kubernetes';
import type { PlaneFailureListener } from './listManaged';
import { readReference } from './managedReferences';
import type { UsablePlane } from './planes';
import { isLostRace, referencesOf } from './planeSecrets';

/**
 * Times of the checks for late writes, in call timeouts. The last one is after 60 seconds by default, when the Kubernetes
 * API server has ended all requests (`--request-timeout`).
 */
const LATE_WRITE_CHECKS = [0.1, 1, 6];

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

async function unlessReplaced(deletion: Promise<void>): Promise<void> {
  try {
    await deletion;
  } catch (error) {
    if (!(error instanceof ClusterError && error.status === 409)) {
      throw error;
    }
  }
}

export interface FailedChange extends OrphanOptions {
  error: unknown;
  onPlaneFailure: PlaneFailureListener;
}

/**
 * Deletes orphans several times in the background if the outcome of a write is unknown, because the API server may carry
 * out the write after the rollback.
 */
export function deleteLateWrites({
  error,
  onPlaneFailure,
  ...options
}: FailedChange): void {
  if (!(error instanceof ClusterError && error.isUnreachable)) {
    return;
  }
  const { plane, reference } = options;
  const check = async () => {
    try {
      await deleteOrphans(options);
    } catch (checkError) {
      onPlaneFailure({
        namespace: reference.metadata.namespace ?? '',
        plane: reference.spec.targetPlane,
        error: checkError,
      });
    }
  };
  for (const timeouts of LATE_WRITE_CHECKS) {
    setTimeout(check, timeouts * plane.cluster.timeoutMs).unref();
  }
}

/**
 * Deletes the reference and the objects that a failed create has written, even if the request is canceled. If a
 * concurrent change won, keeps its objects.
 */
export function undoCreate(
  change: FailedChange & {
    /** Objects that didn't exist before the create. */
    objects: ObjectReference[];
  },
): Promise<void> {
  const { clusters, plane, reference, objects, error } = change;
  return withoutRequestSignal(async () => {
    if (!isLostRace(error)) {
      await Promise.allSettled(
        objects.map(object => plane.cluster.delete(object)),
      );
    }
    deleteLateWrites(change);
    await unlessReplaced(
      clusters.controlPlane.delete(reference, { uid: reference.metadata.uid }),
    );
    if (isLostRace(error)) {
      await deleteOrphans(change);
    }
  });
}
