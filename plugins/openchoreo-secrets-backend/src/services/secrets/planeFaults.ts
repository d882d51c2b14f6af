import {
  type OpenChoreoClient,
  OpenChoreoError,
  type TargetPlaneRef,
} from '@openchoreo-secrets/openchoreo-client';
import {
  type TargetPlaneKind,
  targetPlaneKinds,
} from '@openchoreo-secrets/plugin-common';

/** Names a plane in a sentence. */
export function nameOfPlane(plane: TargetPlaneRef | undefined): string {
  return plane ? `${plane.kind} "${plane.name}"` : 'its plane';
}

/** Explains a call that OpenChoreo rejected because of the target plane. */
export function explainRefusal(
  error: unknown,
  plane: TargetPlaneRef | undefined,
): string | undefined {
  if (!(error instanceof OpenChoreoError)) {
    return undefined;
  }
  const { status, message } = error;
  if (status === 422 && message === 'target plane not found') {
    return planeIsGone(plane);
  }
  return status === 400 && message.startsWith('secret store is not configured')
    ? planeHasNoStore(plane)
    : undefined;
}

/**
 * Finds out whether a secret can't be read because of its plane. The server responds with 500 if the plane doesn't exist,
 * if it has no store, and for all other failures, so this reads the plane object.
 *
 * @returns the fault; `undefined` if the plane works or the caller has no access to planes
 */
export async function findPlaneFault(
  namespace: string,
  plane: TargetPlaneRef,
  client: OpenChoreoClient,
): Promise<string | undefined> {
  if (!isTargetPlaneKind(plane.kind)) {
    return undefined;
  }
  try {
    for await (const page of client.listPlanes(plane.kind, namespace)) {
      const found = page.find(({ metadata }) => metadata.name === plane.name);
      if (found) {
        return found.spec?.secretStoreRef?.name
          ? undefined
          : planeHasNoStore(plane);
      }
    }
    return planeIsGone(plane);
  } catch (error) {
    if (error instanceof OpenChoreoError) {
      return undefined;
    }
    throw error;
  }
}

function planeIsGone(plane: TargetPlaneRef | undefined): string {
  return plane
    ? `${nameOfPlane(plane)} doesn't exist anymore.`
    : 'Its plane no longer exists.';
}

function planeHasNoStore(plane: TargetPlaneRef | undefined): string {
  return plane
    ? `${nameOfPlane(
        plane,
      )} has no secret store. Ask a platform engineer to set its spec.secretStoreRef.`
    : 'Its plane has no secret store. Ask a platform engineer to set spec.secretStoreRef of the plane.';
}

function isTargetPlaneKind(kind: string): kind is TargetPlaneKind {
  return targetPlaneKinds.some(known => known === kind);
}
