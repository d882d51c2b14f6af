import { onPlane, shellWord } from './shell';

/**
 * The location and the purpose of a platform secret.
 *
 * @public
 */
export interface PlatformSecretCoordinates {
  /** The display name of the plane. */
  plane: string;
  /** The purpose, as named in OpenChoreo's documentation. */
  secret: string;
  namespace: string;
  name: string;
  /** The cert-manager Certificate that fills the Secret, if any. */
  certificate?: string;
}

/**
 * Returns the `kubectl` commands that help to repair a platform secret: describe its Certificate, create registry
 * credentials, or list the Secrets of its namespace.
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
