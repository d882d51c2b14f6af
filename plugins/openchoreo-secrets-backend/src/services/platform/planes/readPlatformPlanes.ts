import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import type {
  ClusterState,
  PlaneConnection,
  PlaneReference,
  PlatformSecrets,
} from '../../../planes';
import { toSecretsError } from '../../../upstream';
import { selectReadable, toCapability } from '../../access';
import { collect } from '../../collect';
import type { RequestContext } from '../../RequestContext';
import { readControlPlane, readPlanesOf } from './readPlanes';
import { readOrphanedValues } from './readOrphanedValues';

export interface ReadPlatformPlanesOptions {
  /**
   * As they were before anything is asked of OpenChoreo, so that a secret that is created meanwhile has its
   * reference by the time that it is looked for.
   */
  allClusters: ClusterState[];
  permissions: PermissionsService;
  platformSecrets: PlatformSecrets;
  /** How the control plane is read; not at all unless given. */
  controlPlane?: PlaneConnection;
  /** How old a value must be, in milliseconds, to be called orphaned. */
  graceMs: number;
}

/**
 * What is known of all planes that the person may see: those of all namespaces, and those of the namespaces whose
 * secrets they may list.
 */
export async function readPlatformPlanes(
  options: ReadPlatformPlanesOptions,
  context: RequestContext,
  signal: AbortSignal,
): Promise<PlatformPlanes> {
  const { allClusters, permissions, graceMs } = options;
  const { controlPlane, platformSecrets } = options;
  const namespaces = await listNamespaces(context);
  const owners = ownersOf(allClusters);
  const visibleOwners = await selectListable(
    await selectReadable(
      namespaces.filter(name => owners.has(name)),
      permissions,
      context,
    ),
    context,
  );
  const isVisible = ({ namespace }: PlaneReference) =>
    namespace === undefined || visibleOwners.has(namespace);
  const clusters = allClusters
    .map(cluster => ({ ...cluster, planes: cluster.planes.filter(isVisible) }))
    .filter(({ planes }) => planes.length > 0);
  const [planes, orphanedValues] = await Promise.all([
    Promise.all([
      readControlPlane(controlPlane, platformSecrets),
      ...clusters.flatMap(cluster => readPlanesOf(cluster, platformSecrets)),
    ]),
    readOrphanedValues(
      {
        clusters,
        allClusters,
        namespaces: new Set(namespaces),
        permissions,
        graceMs,
      },
      context,
      signal,
    ),
  ]);
  return { planeAccess: allClusters.length > 0, planes, orphanedValues };
}

function ownersOf(clusters: ClusterState[]): Set<string> {
  return new Set(
    clusters.flatMap(({ planes }) =>
      planes.flatMap(({ namespace }) => namespace ?? []),
    ),
  );
}

/** Those whose secrets OpenChoreo lets the person list. */
async function selectListable(
  namespaces: string[],
  { expectAccess, getAccess }: RequestContext,
): Promise<Set<string>> {
  expectAccess(namespaces);
  const accesses = await Promise.all(namespaces.map(getAccess));
  return new Set(
    namespaces.filter(
      (_, index) => toCapability('list', accesses[index]).allowed,
    ),
  );
}

async function listNamespaces({ client }: RequestContext): Promise<string[]> {
  try {
    const namespaces = await collect(client.listNamespaces());
    return namespaces.map(({ metadata }) => metadata.name);
  } catch (error) {
    throw toSecretsError(error, 'look across all planes');
  }
}
