import type {
  PlatformPlane,
  PlatformSecretState,
} from '@openchoreo-secrets/plugin-common';
import {
  nameOf,
  roleOf,
  type ClusterState,
  type PlaneConnection,
  type PlatformSecrets,
} from '../../../planes';

const CONTROL_PLANE = { kind: 'ControlPlane', name: 'openchoreo' };

const NO_CONTROL_PLANE_ACCESS =
  'This portal has no access to the control plane: openchoreo.secrets.controlPlane is not set.';
const STARTING = 'This portal is only just connecting to the plane.';

/** Each plane of a cluster; one that is known not to answer is not waited for. */
export function readPlanesOf(
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
              plane: nameOf(plane),
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

/** The control plane is followed by no watch, so that its secrets alone tell whether it answers. */
export async function readControlPlane(
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
