import { onPlane, shellWord } from './shell';

/**
 * A platform secret.
 *
 * @public
 */
export interface PlatformSecretCoordinates {
  /** The plane's name for people. */
  plane: string;
  /** The purpose, in the words of OpenChoreo's documentation. */
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
