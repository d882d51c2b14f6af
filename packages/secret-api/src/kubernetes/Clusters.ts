import { KubeConfig } from '@kubernetes/client-node';
import { Cluster } from './Cluster';

const NAMESPACED_KINDS = ['DataPlane', 'WorkflowPlane'];

/** Kubernetes connection of a plane. */
export interface PlaneContext {
  kind: string;
  /** Absent for cluster-scoped plane kinds. */
  namespace?: string;
  name: string;
  /** Path of a kubeconfig; the control plane's by default. */
  kubeconfig?: string;
  /** Kubeconfig context; the current context by default. */
  context?: string;
}

/** A cluster as a kubeconfig context; by default the current context of the control plane's kubeconfig. */
export type ClusterAddress = Pick<PlaneContext, 'kubeconfig' | 'context'>;

export interface ClustersOptions {
  /** Path of a kubeconfig; by default `KUBECONFIG`, the pod's service account, or `~/.kube/config`. */
  kubeconfig?: string;
  planes: PlaneContext[];
  /** Cluster of planes that aren't listed. By default, requests for these planes are rejected. */
  defaultPlane?: ClusterAddress;
  /** Timeout of a call in milliseconds. */
  timeoutMs?: number;
}

/** Clusters of the control plane and the planes. */
export class Clusters {
  readonly controlPlane: Cluster;
  readonly controlPlaneConfig: KubeConfig;
  readonly #planes: ReadonlyMap<string, Cluster>;
  readonly #defaultPlane: Cluster | undefined;

  private constructor(
    controlPlaneConfig: KubeConfig,
    timeoutMs: number | undefined,
    planes: ReadonlyMap<string, Cluster>,
    defaultPlane: Cluster | undefined,
  ) {
    this.controlPlaneConfig = controlPlaneConfig;
    this.controlPlane = Cluster.create(
      'the control plane',
      controlPlaneConfig,
      timeoutMs,
    );
    this.#planes = planes;
    this.#defaultPlane = defaultPlane;
  }

  static create(options: ClustersOptions): Clusters {
    const { kubeconfig, planes, defaultPlane, timeoutMs } = options;
    const connect = (name: string, target: ClusterAddress) => {
      const config = loadKubeConfig(target.kubeconfig ?? kubeconfig);
      const context = target.context ?? config.getCurrentContext();
      assertContext(config, context);
      config.setCurrentContext(context);
      return Cluster.create(name, config, timeoutMs);
    };
    const clusters = planes.map((plane): [string, Cluster] => [
      keyOf(plane),
      connect(`the target plane ${plane.kind} ${plane.name}`, plane),
    ]);
    return new Clusters(
      loadKubeConfig(kubeconfig),
      timeoutMs,
      new Map(clusters),
      defaultPlane && connect('the target plane', defaultPlane),
    );
  }

  /** Returns the cluster of a plane; `undefined` if not configured, so that values never go to an unintended cluster. */
  ofPlane(kind: string, namespace: string, name: string): Cluster | undefined {
    return (
      this.#planes.get(keyOf({ kind, namespace, name })) ?? this.#defaultPlane
    );
  }
}

function keyOf(plane: Pick<PlaneContext, 'kind' | 'namespace' | 'name'>) {
  const { kind, namespace, name } = plane;
  return NAMESPACED_KINDS.includes(kind)
    ? `${kind}/${namespace}/${name}`
    : `${kind}/${name}`;
}

function loadKubeConfig(file: string | undefined): KubeConfig {
  const config = new KubeConfig();
  if (file) {
    config.loadFromFile(file);
  } else {
    config.loadFromDefault();
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

function assertContext(config: KubeConfig, name: string): void {
  if (!config.getContextObject(name)) {
    throw new Error(`The kubeconfig has no context "${name}".`);
  }
}
