import {
  type OpenChoreoClient,
  type Plane,
} from '@openchoreo-secrets/openchoreo-client';
import { hasStatus } from '../../upstream';
import {
  categoriesOfPlaneKind,
  targetPlaneKinds,
  type TargetPlane,
  type TargetPlaneKind,
} from '@openchoreo-secrets/plugin-common';

/** All planes that could hold secrets of a namespace, the usable ones first. */
export async function listTargetPlanes(
  namespace: string,
  client: OpenChoreoClient,
): Promise<TargetPlane[]> {
  const planes = await Promise.all(
    targetPlaneKinds.map(kind => listPlanesOfKind(kind, namespace, client)),
  );
  return planes
    .flat()
    .sort(
      (a, b) =>
        Number(b.usable) - Number(a.usable) || a.name.localeCompare(b.name),
    );
}

/** The planes of one kind; none where the person may not see any. */
export async function listPlanesOfKind(
  kind: TargetPlaneKind,
  namespace: string,
  client: OpenChoreoClient,
): Promise<TargetPlane[]> {
  const planes: TargetPlane[] = [];
  try {
    for await (const page of client.listPlanes(kind, namespace)) {
      planes.push(...page.map(plane => toTargetPlane(kind, plane)));
    }
  } catch (error) {
    if (!isOutOfReach(error)) {
      throw error;
    }
  }
  return planes;
}

/** A kind that the person may not see, or that this server does not know, has no planes for them. */
function isOutOfReach(error: unknown): boolean {
  return hasStatus(error, 403, 404);
}

function toTargetPlane(
  kind: TargetPlaneKind,
  { metadata: { name }, spec, status }: Plane,
): TargetPlane {
  const connected = status?.agentConnection?.connected;
  const usable = Boolean(spec?.secretStoreRef?.name);
  return {
    kind,
    name,
    usable,
    ...(!usable && {
      reason: `It has no secret store. A platform engineer sets spec.secretStoreRef of ${kind} ${name}.`,
    }),
    ...(connected !== undefined && { connected }),
    categories: categoriesOfPlaneKind(kind),
  };
}
