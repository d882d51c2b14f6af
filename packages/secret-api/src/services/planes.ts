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

/** The plane, or a 422 or 400 in the words of the OpenChoreo server. */
export async function findUsablePlane(
  clusters: Clusters,
  namespace: string,
  { kind, name }: TargetPlane,
): Promise<UsablePlane> {
  const plane = await clusters.controlPlane.read<PlaneObject>({
    ...openChoreoKind(kind),
    metadata: { name, ...(!kind.startsWith('Cluster') && { namespace }) },
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
  return { cluster: clusters.ofPlane(kind, namespace, name), storeName };
}
