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

export interface ClustersOptions {
  /** A kubeconfig file; `KUBECONFIG`, the pod's service account or `~/.kube/config` unless given. */
  kubeconfig?: string;
  planes: PlaneContext[];
  /** How long a call may take, in milliseconds. */
  timeoutMs?: number;
}

/** The control plane's cluster and those of the planes; a plane that is not configured is in the former. */
export class Clusters {
  readonly controlPlane: Cluster;
  readonly #planes: ReadonlyMap<string, Cluster>;

  private constructor(
    controlPlane: Cluster,
    planes: ReadonlyMap<string, Cluster>,
  ) {
    this.controlPlane = controlPlane;
    this.#planes = planes;
  }

  static create({ kubeconfig, planes, timeoutMs }: ClustersOptions): Clusters {
    const controlPlane = Cluster.create(
      'the control plane',
      loadKubeConfig(kubeconfig),
      timeoutMs,
    );
    const clusters = planes.map((plane): [string, Cluster] => {
      const config = loadKubeConfig(plane.kubeconfig ?? kubeconfig);
      const context = plane.context ?? config.getCurrentContext();
      assertContext(config, context);
      config.setCurrentContext(context);
      const name = `the target plane ${plane.kind} ${plane.name}`;
      return [keyOf(plane), Cluster.create(name, config, timeoutMs)];
    });
    return new Clusters(controlPlane, new Map(clusters));
  }

  ofPlane(kind: string, namespace: string, name: string): Cluster {
    return (
      this.#planes.get(keyOf({ kind, namespace, name })) ?? this.controlPlane
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
