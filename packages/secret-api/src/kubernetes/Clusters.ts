import { KubeConfig } from '@kubernetes/client-node';
import { Cluster } from './Cluster';

const NAMESPACED_KINDS = ['DataPlane', 'WorkflowPlane'];

/** Where a plane's Kubernetes API is found. */
export interface PlaneContext {
  kind: string;
  /** Absent for the kinds of whole clusters. */
  namespace?: string;
  name: string;
  /** A kubeconfig of its own; that of the control plane unless given. */
  kubeconfig?: string;
  /** The current one of its kubeconfig unless given. */
  context?: string;
}

/** A cluster: a context of a kubeconfig, by default the current context of the control plane's. */
export type ClusterAddress = Pick<PlaneContext, 'kubeconfig' | 'context'>;

export interface ClustersOptions {
  /** A kubeconfig file; `KUBECONFIG`, the pod's service account or `~/.kube/config` unless given. */
  kubeconfig?: string;
  planes: PlaneContext[];
  /** The cluster of planes that aren't listed. Without it they are refused. */
  defaultPlane?: ClusterAddress;
  /** How long a call may take, in milliseconds. */
  timeoutMs?: number;
}

/** The control plane's cluster and those of the planes. */
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

  /** The cluster of a plane, or `undefined` where it isn't configured: values never go to a cluster that nobody named. */
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
  return config;
}

function assertContext(config: KubeConfig, name: string): void {
  if (!config.getContextObject(name)) {
    throw new Error(`The kubeconfig has no context "${name}".`);
  }
}
