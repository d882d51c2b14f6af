import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  PlatformPlane,
  PlatformPlanes,
  PlatformSecretState,
} from '@openchoreo-secrets/plugin-common';
import {
  type PlaneConnection,
  planeId,
  type PlaneReference,
} from '../../planes/planesConfig';
import type { ClusterState } from '../../planes/PlaneStates';
import { roleOf } from '../../planes/platformSecrets/platformSecretPlaces';
import type { PlatformSecrets } from '../../planes/platformSecrets/PlatformSecretReader';
import { toSecretsError } from '../../upstream/toSecretsError';
import { toCapability } from '../access/accessRules';
import { selectReadable } from '../access/portalPermissions';
import { collect } from '../asyncIterables';
import type { RequestContext } from '../RequestContext';
import { readOrphanedValues } from './readOrphanedValues';

const NO_CONTROL_PLANE_ACCESS =
  "The portal has no access to the control plane: openchoreo.secrets.controlPlane isn't set.";
const STARTING = 'The portal is connecting to the plane.';

export interface ReadPlatformPlanesOptions {
  /**
   * The clusters as they were before the reads from OpenChoreo, so that a secret that is created meanwhile doesn't look
   * orphaned.
   */
  allClusters: ClusterState[];
  permissions: PermissionsService;
  platformSecrets: PlatformSecrets;
  /** Absent without access to the control plane. */
  controlPlane?: PlaneConnection;
  /** Minimum age of an orphaned value. */
  graceMs: number;
}

/**
 * Reads the planes that the person has access to: the cluster-scoped planes and those of namespaces whose secrets they
 * can list.
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

/** Returns the namespaces whose secrets OpenChoreo allows the person to list. */
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
    throw toSecretsError(error, 'view all planes');
  }
}

const CONTROL_PLANE = { kind: 'ControlPlane', name: 'openchoreo' };

/** Reads the planes of a cluster. Doesn't wait for a plane that isn't reachable. */
function readPlanesOf(
  { planes, connection, reachability, stores }: ClusterState,
  platformSecrets: PlatformSecrets,
): Promise<PlatformPlane>[] {
  return planes.map(async plane => {
    const role = roleOf(plane.kind);
    return {
      ...plane,
      ...reachability,
      ...(stores && { stores }),
      secrets:
        reachability.state === 'reachable'
          ? await platformSecrets.read({
              role,
              plane: planeId(plane),
              connection,
            })
          : platformSecrets.unknown(
              role,
              reachability.state === 'starting'
                ? STARTING
                : reachability.message,
            ),
    };
  });
}

/** Reads the control plane. It has no watch, so its platform secrets show whether it's reachable. */
async function readControlPlane(
  connection: PlaneConnection | undefined,
  platformSecrets: PlatformSecrets,
): Promise<PlatformPlane> {
  const role = 'control';
  if (!connection) {
    return {
      ...CONTROL_PLANE,
      state: 'unconfigured',
      message: NO_CONTROL_PLANE_ACCESS,
      secrets: platformSecrets.unknown(role, NO_CONTROL_PLANE_ACCESS),
    };
  }
  const plane = 'the control plane';
  const secrets = await platformSecrets.read({ role, plane, connection });
  const isKnown = ({ state }: PlatformSecretState) => state !== 'unknown';
  return secrets.some(isKnown)
    ? { ...CONTROL_PLANE, state: 'reachable', secrets }
    : {
        ...CONTROL_PLANE,
        state: 'unreachable',
        message: secrets[0]?.message,
        secrets,
      };
}
