import type { KubeConfig } from '@kubernetes/client-node';
import type { PlaneConnection } from './types';

/** Said wherever that fails: the text of what could not be read may hold credentials. */
export const UNREADABLE_KUBECONFIG =
  'Its kubeconfig cannot be read, or has no such context.';

/** A client configuration for a plane. Rejects where a kubeconfig cannot be read or has no such context. */
export async function loadKubeConfig(
  connection: PlaneConnection,
): Promise<KubeConfig> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  switch (connection.type) {
    case 'kubeconfig':
      config.loadFromFile(connection.path);
      if (connection.context) {
        if (!config.getContextObject(connection.context)) {
          throw new Error(
            `${connection.path} has no context "${connection.context}"`,
          );
        }
        config.setCurrentContext(connection.context);
      }
      break;
    case 'serviceAccount':
      config.loadFromClusterAndUser(
        {
          name: 'plane',
          server: connection.url.replace(/\/+$/, ''),
          // client-node speaks plain HTTP, as developers use it, only where TLS is not to be verified
          skipTLSVerify: connection.url.startsWith('http:'),
          ...(connection.caData && { caData: connection.caData }),
        },
        { name: 'secrets', token: connection.token },
      );
      break;
    default:
      config.loadFromCluster();
  }
  return config;
}
