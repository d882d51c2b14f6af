import { readFile } from 'node:fs/promises';
import type { KubeConfig } from '@kubernetes/client-node';
import type { PlaneConnection } from './types';

/**
 * A client configuration for a plane. Rejects if a file of it can't be read or a kubeconfig has no such context.
 * Exec plugins and the token of a pod are read again by the client itself.
 */
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
          // client-node allows plain HTTP, which developers use, only if TLS isn't verified
          skipTLSVerify: connection.url.startsWith('http:'),
          ...(connection.caData && { caData: connection.caData }),
        },
        {
          name: 'secrets',
          token:
            connection.token ??
            (await readFile(connection.tokenFile ?? '', 'utf8')).trim(),
        },
      );
      break;
    default:
      config.loadFromCluster();
  }
  return config;
}

/** A configuration that follows its files, so that rotated credentials need no restart. */
export class RotatingKubeConfig {
  readonly config: KubeConfig;
  readonly #connection: PlaneConnection;
  #content: string | undefined;

  private constructor(
    connection: PlaneConnection,
    config: KubeConfig,
    content: string | undefined,
  ) {
    this.#connection = connection;
    this.config = config;
    this.#content = content;
  }

  /** Rejects as {@link loadKubeConfig} does. */
  static async load(connection: PlaneConnection): Promise<RotatingKubeConfig> {
    const content = await readCredentials(connection);
    const config = await loadKubeConfig(connection);
    return new RotatingKubeConfig(connection, config, content);
  }

  /**
   * Reads the file again if it has changed. A file that is just being written is left for the next time.
   *
   * @returns whether the configuration is another one now
   */
  async refresh(): Promise<boolean> {
    try {
      const content = await readCredentials(this.#connection);
      if (content === this.#content) {
        return false;
      }
      const next = await loadKubeConfig(this.#connection);
      this.config.loadFromOptions({
        clusters: next.clusters,
        contexts: next.contexts,
        users: next.users,
        currentContext: next.currentContext,
      });
      this.#content = content;
      return true;
    } catch {
      return false;
    }
  }
}

async function readCredentials(
  connection: PlaneConnection,
): Promise<string | undefined> {
  switch (connection.type) {
    case 'kubeconfig':
      return readFile(connection.path, 'utf8');
    case 'serviceAccount':
      return connection.tokenFile && readFile(connection.tokenFile, 'utf8');
    default:
      return undefined;
  }
}
