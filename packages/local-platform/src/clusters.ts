import { Cluster } from './kubernetes/cluster/Cluster';
import type { ClusterSnapshot } from './kubernetes/storage/snapshot';

/** Kubeconfig context of the control plane, which also serves as the cluster of the cluster-scoped planes. */
export const CONTROL_PLANE = 'openchoreo';

/** Kubeconfig contexts of the planes that have their own cluster. */
const PLANE_CONTEXTS = ['dp-prod', 'builds'] as const;

export type ContextName =
  | typeof CONTROL_PLANE
  | (typeof PLANE_CONTEXTS)[number];

export type Clusters = ReadonlyMap<ContextName, Cluster>;

/** Creates one cluster per context, restored from the snapshot where it has one, otherwise empty. */
export function createClusters(
  snapshots: Partial<Record<ContextName, ClusterSnapshot>> = {},
): Clusters {
  const names: ContextName[] = [CONTROL_PLANE, ...PLANE_CONTEXTS];
  return new Map(names.map(name => [name, Cluster.create(snapshots[name])]));
}

/** Returns the URL path of a cluster: `/` for the control plane, a prefix for planes. */
export function pathOfCluster(name: ContextName): string {
  return name === CONTROL_PLANE ? '/' : `/clusters/${name}`;
}
