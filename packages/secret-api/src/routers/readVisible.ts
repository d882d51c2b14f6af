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
  /** Tells what is hidden from what there is not, as the OpenChoreo server does. */
  isFaithful?: boolean;
}

/**
 * An object that the caller may see. Those who may not see all of its kind there are told the same of one that is
 * hidden and of one that there is not, so that nobody learns names by asking.
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
  const isTold = isFaithful ? !object : caller.may(action, place);
  throw isTold ? new ApiError(404, notFound) : forbidden();
}
