import type {
  OpenChoreoClient,
  Plane,
} from '@openchoreo-secrets/openchoreo-client';
import {
  categoriesOfPlaneKind,
  type TargetPlane,
  type TargetPlaneKind,
  targetPlaneKinds,
} from '@openchoreo-secrets/plugin-common';
import type { Stores } from '../../stores/Stores';
import { hasStatus } from '../../upstream/toSecretsError';

/** Lists the planes that secrets of a namespace can have, usable ones first. */
export async function listTargetPlanes(
  namespace: string,
  client: OpenChoreoClient,
  stores?: Stores,
): Promise<TargetPlane[]> {
  const planes = await Promise.all(
    targetPlaneKinds.map(kind =>
      listPlanesOfKind(kind, namespace, client, stores),
    ),
  );
  return planes
    .flat()
    .sort(
      (a, b) =>
        Number(b.usable) - Number(a.usable) || a.name.localeCompare(b.name),
    );
}

/**
 * Lists the planes of one kind, and whether their stores are among `stores`. Empty if the person has no access or the server doesn't
 * know the kind.
 */
export async function listPlanesOfKind(
  kind: TargetPlaneKind,
  namespace: string,
  client: OpenChoreoClient,
  stores?: Stores,
): Promise<TargetPlane[]> {
  const planes: TargetPlane[] = [];
  try {
    for await (const page of client.listPlanes(kind, namespace)) {
      for (const plane of page) {
        const hasHistory = stores?.findOfPlane({
          namespace,
          plane: { kind, name: plane.metadata.name },
          storeName: plane.spec?.secretStoreRef?.name ?? '',
        });
        planes.push({
          ...toTargetPlane(kind, plane),
          ...(hasHistory && { history: true }),
        });
      }
    }
  } catch (error) {
    if (!hasStatus(error, 403, 404)) {
      throw error;
    }
  }
  return planes;
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
      reason: `It has no secret store. Ask a platform engineer to set spec.secretStoreRef of ${kind} ${name}.`,
    }),
    ...(connected !== undefined && { connected }),
    categories: categoriesOfPlaneKind(kind),
  };
}
