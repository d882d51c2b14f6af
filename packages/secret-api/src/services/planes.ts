import type {
  Cluster,
  Clusters,
  PlaneObject,
  TargetPlane,
} from '../kubernetes';
import { ApiError } from '../errors';
import { openChoreoKind } from './objects';

/** A plane that can hold secrets. */
export interface UsablePlane {
  cluster: Cluster;
  /** The ClusterSecretStore that its secrets are pushed to. */
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

/** Finds a plane that can hold secrets; rejects with 422 or 400 in the words of the OpenChoreo server. */
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
