import { onPlane, shellWord } from './shell';

/**
 * A secret that OpenChoreo itself needs.
 *
 * @public
 */
export interface PlatformSecretCoordinates {
  /** The plane, as a person calls it. */
  plane: string;
  /** As OpenChoreo's documentation calls it. */
  secret: string;
  namespace: string;
  name: string;
  /** The Certificate of cert-manager that fills it, where there is one. */
  certificate?: string;
}

/**
 * The `kubectl` commands that are nearest to putting such a secret right: what cert-manager says of its
 * Certificate; for credentials of a registry, how they are made; for all others what there is in its namespace.
 *
 * @public
 */
export function platformSecretCommands({
  plane,
  secret,
  namespace,
  name,
  certificate,
}: PlatformSecretCoordinates): string {
  if (certificate) {
    return onPlane(plane, namespace, [
      `describe certificate ${shellWord(certificate)}`,
    ]);
  }
  return onPlane(plane, namespace, [
    secret === 'registry-credentials'
      ? `create secret docker-registry ${shellWord(
          name,
        )} --from-file=.dockerconfigjson=config.json`
      : 'get externalsecrets,secrets',
  ]);
}
