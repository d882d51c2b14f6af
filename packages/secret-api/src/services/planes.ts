import type {
  Cluster,
  Clusters,
  PlaneObject,
  TargetPlane,
} from '../kubernetes';
import { ApiError } from '../errors';
import { openChoreoKind } from './objects';

/** A plane with a store and a configured cluster. */
export interface UsablePlane {
  cluster: Cluster;
  /** ClusterSecretStore of the plane. */
  storeName: string;
}

/** Reads the object of a plane from the control plane. */
export function readPlane(
  controlPlane: Cluster,
  { kind, namespace, name }: TargetPlane & { namespace?: string },
): Promise<PlaneObject | undefined> {
  return controlPlane.read<PlaneObject>({
    ...openChoreoKind(kind),
    metadata: { name, ...(!kind.startsWith('Cluster') && { namespace }) },
  });
}

/** Returns a plane with its store and cluster. Rejects with 422 or 400 and the OpenChoreo server's message. */
export async function findUsablePlane(
  clusters: Clusters,
  namespace: string,
  { kind, name }: TargetPlane,
): Promise<UsablePlane> {
  const plane = await readPlane(clusters.controlPlane, {
    kind,
    namespace,
    name,
  });
  if (!plane) {
    throw new ApiError(422, 'target plane not found');
  }
  const storeName = plane.spec?.secretStoreRef?.name;
  if (!storeName) {
    throw new ApiError(
      400,
      'secret store is not configured on the target plane',
    );
  }
  const cluster = clusters.ofPlane(kind, namespace, name);
  if (!cluster) {
    throw new ApiError(
      503,
      `the target plane ${kind} ${name} is not connected to this server: start it with --plane or --default-plane`,
    );
  }
  return { cluster, storeName };
}
