import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  ClusterError,
  withoutRequestSignal,
  type Clusters,
  type ObjectReference,
  type SecretReferenceObject,
} from '../kubernetes';
import type { PlaneFailureListener } from './listManaged';
import { keysOf, readReference } from './managedReferences';
import { deleteOrphans, unlessReplaced, type OrphanOptions } from './orphans';
import type { UsablePlane } from './planes';
import { isLostRace, readPlaneSecret } from './planeSecrets';

/**
 * Times of the checks for late writes, in call timeouts. The last one is after 60 seconds by default, when the Kubernetes
 * API server has ended all requests (`--request-timeout`).
 */
const CHECKS = [0.1, 1, 6];

/** A write that failed, perhaps without a known outcome. */
export interface FailedWrite {
  error: unknown;
  onPlaneFailure: PlaneFailureListener;
}

/**
 * Deletes orphans several times in the background if the outcome of a write is unknown, because the API server may carry
 * out the write after the rollback.
 */
export function deleteLateWrites(options: OrphanOptions & FailedWrite): void {
  checkLater(options, () => deleteOrphans(options));
}

/**
 * Deletes the reference and the objects that a failed create has written, even if the request is canceled. If a
 * concurrent change won, keeps its objects.
 */
export function undoCreate(
  change: OrphanOptions &
    FailedWrite & {
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

export interface FailedReferenceWrite extends FailedWrite {
  clusters: Clusters;
  plane: UsablePlane;
  /** The reference as it was to be written. */
  reference: SecretReferenceObject;
  /** The previous reference; absent for a create. */
  former?: SecretReferenceObject;
}

/**
 * Undoes a write of a reference several times in the background if its outcome is unknown. Nothing was written to the
 * plane after it, so a reference that doesn't fit the plane's Secret is deleted or gets its previous content.
 */
export function undoLateReference(options: FailedReferenceWrite): void {
  const { clusters, plane, former } = options;
  const { controlPlane } = clusters;
  checkLater(options, async () => {
    const found = await findUnfinished(options);
    if (!found) {
      return;
    }
    // Another change of the secret may be in progress.
    await delay(plane.cluster.timeoutMs, undefined, { ref: false });
    const { uid, resourceVersion } = found.metadata;
    const current = await findUnfinished(options);
    if (current?.metadata.resourceVersion !== resourceVersion) {
      return;
    }
    await unlessReplaced(
      former
        ? controlPlane.replace({
            ...former,
            metadata: { ...former.metadata, resourceVersion },
          })
        : controlPlane.delete(found, { uid, resourceVersion }),
    );
  });
}

/** Returns the reference if it has the keys to be written and the plane's Secret hasn't. */
async function findUnfinished({
  clusters,
  plane,
  reference,
}: FailedReferenceWrite): Promise<SecretReferenceObject | undefined> {
  const { name, namespace = '' } = reference.metadata;
  const current = await readReference(clusters, namespace, name);
  if (
    !current ||
    keysOf(current) !== keysOf(reference) ||
    !isDeepStrictEqual(current.spec.targetPlane, reference.spec.targetPlane)
  ) {
    return undefined;
  }
  const secret = await readPlaneSecret(plane, namespace, name);
  const keysOnPlane = Object.keys(secret?.data ?? {}).sort();
  return keysOnPlane.join() === keysOf(current) ? undefined : current;
}

/** Runs a check several times in the background if the outcome of a write is unknown. */
function checkLater(
  {
    error,
    onPlaneFailure,
    plane,
    reference,
  }: FailedWrite & { plane: UsablePlane; reference: SecretReferenceObject },
  check: () => Promise<void>,
): void {
  if (!(error instanceof ClusterError && error.isUnreachable)) {
    return;
  }
  const run = async () => {
    try {
      await withoutRequestSignal(check);
    } catch (checkError) {
      onPlaneFailure({
        namespace: reference.metadata.namespace ?? '',
        plane: reference.spec.targetPlane,
        error: checkError,
      });
    }
  };
  for (const timeouts of CHECKS) {
    setTimeout(run, timeouts * plane.cluster.timeoutMs).unref();
  }
}
