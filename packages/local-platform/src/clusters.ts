import { Cluster } from './kubernetes/cluster/Cluster';
import type { ClusterSnapshot } from './kubernetes/storage/snapshot';

/** The context of the control plane, which holds the cluster-wide planes too. */
export const CONTROL_PLANE = 'openchoreo';

/** The contexts of the planes that are clusters of their own. */
const PLANE_CONTEXTS = ['dp-prod', 'builds'] as const;

export type ContextName =
  | typeof CONTROL_PLANE
  | (typeof PLANE_CONTEXTS)[number];

export type Clusters = ReadonlyMap<ContextName, Cluster>;

/** One cluster a context: what a snapshot has of it, or an empty one. */
export function createClusters(
  snapshots: Partial<Record<ContextName, ClusterSnapshot>> = {},
): Clusters {
  const names: ContextName[] = [CONTROL_PLANE, ...PLANE_CONTEXTS];
  return new Map(names.map(name => [name, Cluster.create(snapshots[name])]));
}

/** Where a cluster is served: the control plane at the root, planes under a prefix. */
export function pathOfCluster(name: ContextName): string {
  return name === CONTROL_PLANE ? '/' : `/clusters/${name}`;
}
