import { ApiError, forbidden } from '../errors';
import type { Cluster, KubernetesObject } from '../kubernetes';
import { pathOfObject, viewAction, type Caller } from '../security';

export interface ReadVisibleOptions {
  controlPlane: Cluster;
  caller: Caller;
  reference: {
    apiVersion: string;
    kind: string;
    metadata: { namespace?: string; name: string };
  };
  notFound: string;
  /** Whether hidden objects get a different error than missing ones, as with the OpenChoreo server. */
  isFaithful?: boolean;
}

/**
 * Reads an object that the caller has permission to view. Callers without permission for all objects of the kind get
 * the same error for hidden and missing objects, so that names can't be probed.
 */
export async function readVisible<T extends KubernetesObject>(
  options: ReadVisibleOptions,
): Promise<T> {
  const { controlPlane, caller, reference, notFound, isFaithful } = options;
  const action = viewAction(reference.kind);
  const place = pathOfObject(reference);
  if (!caller.mayWithin(action, place)) {
    throw forbidden();
  }
  const object = await controlPlane.read<T>(reference);
  if (
    object &&
    caller.may(action, pathOfObject({ ...object, kind: reference.kind }))
  ) {
    return object;
  }
  const showsAbsence = isFaithful ? !object : caller.may(action, place);
  throw showsAbsence ? new ApiError(404, notFound) : forbidden();
}
