import { readFile } from 'node:fs/promises';
import type { KubeConfig } from '@kubernetes/client-node';
import type { PlaneConnection } from './planesConfig';

/**
 * Loads the client configuration of a plane. Rejects if a file can't be read or the kubeconfig doesn't have the context.
 * The client itself refreshes exec plugins and the token of a pod.
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
          // client-node allows plain HTTP (in development) only if TLS isn't verified.
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
  shareConnections(config);
  return config;
}

/**
 * Lets calls share connections. The client creates an undici agent for each call, so each call opens a connection, which
 * stays open afterwards.
 */
function shareConnections(config: KubeConfig): void {
  // The method is private in the client's types.
  const client = config as unknown as {
    createDispatcher(...options: unknown[]): unknown;
  };
  const createDispatcher = client.createDispatcher.bind(config);
  let current: { options: string; dispatcher: unknown } | undefined;
  client.createDispatcher = (...given) => {
    const options = JSON.stringify(given);
    if (current?.options !== options) {
      current = { options, dispatcher: createDispatcher(...given) };
    }
    return current.dispatcher;
  };
}

/** A client configuration that picks up rotated credentials without a restart. */
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
   * Reads the file again if it has changed. An unreadable file, such as one that is being written, is read next time.
   *
   * @returns whether the configuration has changed
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
