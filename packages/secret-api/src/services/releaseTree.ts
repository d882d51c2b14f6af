import {
  ClusterError,
  type Cluster,
  type Clusters,
  type KubernetesObject,
  type Metadata,
  type TargetPlane,
} from '../kubernetes';
import { openChoreoKind, secretKind } from './objects';

const deploymentKind = { apiVersion: 'apps/v1', kind: 'Deployment' };
const replicaSetKind = { apiVersion: 'apps/v1', kind: 'ReplicaSet' };
const podKind = { apiVersion: 'v1', kind: 'Pod' };
const externalSecretKind = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
} as const;

/** A ReleaseBinding, limited to the fields that this API reads. */
export interface ReleaseBindingObject extends KubernetesObject {
  spec?: {
    owner?: { projectName?: string; componentName?: string };
    environment?: string;
  };
}

interface EnvironmentObject extends KubernetesObject {
  spec?: { dataPlaneRef?: TargetPlane };
}

/** An object on a plane; Secrets have no data. */
interface TreeNode {
  group?: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
  uid?: string;
  parentRefs?: Omit<TreeNode, 'object' | 'createdAt' | 'parentRefs'>[];
  createdAt?: string;
  object: object;
}

export interface ReleaseTree {
  renderedReleases: {
    name: string;
    targetPlane: string;
    nodes: TreeNode[];
  }[];
}

/** OpenChoreo's default plane for environments without one. */
const DEFAULT_PLANE: TargetPlane = { kind: 'DataPlane', name: 'default' };

/**
 * Reads the objects of a release on its plane: ExternalSecrets with their Secrets, and Deployments with their pods.
 * OpenChoreo returns more kinds, which don't concern secrets.
 */
export async function readReleaseTree(
  clusters: Clusters,
  { metadata, spec }: ReleaseBindingObject,
): Promise<ReleaseTree> {
  const { namespace = '', name } = metadata;
  const environment = spec?.environment ?? '';
  const found = await clusters.controlPlane.read<EnvironmentObject>({
    ...openChoreoKind('Environment'),
    metadata: { namespace, name: environment },
  });
  const plane = found?.spec?.dataPlaneRef ?? DEFAULT_PLANE;
  const cluster = clusters.ofPlane(plane.kind, namespace, plane.name);
  const labels = {
    namespace,
    project: spec?.owner?.projectName ?? '',
    component: spec?.owner?.componentName ?? '',
    environment,
  };
  const nodes = cluster ? await readNodes(cluster, toSelector(labels)) : [];
  return {
    renderedReleases:
      nodes.length === 0 ? [] : [{ name, targetPlane: plane.name, nodes }],
  };
}

async function readNodes(
  cluster: Cluster,
  labelSelector: string,
): Promise<TreeNode[]> {
  const { items } = await cluster.list(externalSecretKind, { labelSelector });
  const secrets = await Promise.all(
    items.map(object => readTarget(cluster, object)),
  );
  return [
    ...items.map(object => toNode({ ...object, ...externalSecretKind })),
    ...secrets.flatMap(secret => secret ?? []).map(secret => toNode(secret)),
    ...(await readWorkloads(cluster, labelSelector)),
  ];
}

/** Reads Deployments with their pods. Omits ReplicaSets, as OpenChoreo does. */
async function readWorkloads(
  cluster: Cluster,
  labelSelector: string,
): Promise<TreeNode[]> {
  const [deployments, replicaSets, pods] = await Promise.all([
    listIfServed(cluster, deploymentKind, labelSelector),
    listIfServed(cluster, replicaSetKind, labelSelector),
    listIfServed(cluster, podKind, labelSelector),
  ]);
  return deployments.flatMap(deployment => {
    const owned = replicaSets.filter(set => isOwnedBy(set, deployment));
    const parent = { ...deployment, ...deploymentKind };
    return [
      toNode(parent),
      ...pods
        .filter(pod => owned.some(set => isOwnedBy(pod, set)))
        .map(pod => toNode({ ...pod, ...podKind }, parent)),
    ];
  });
}

/** Lists objects; returns an empty list on errors, as OpenChoreo does. */
async function listIfServed(
  cluster: Cluster,
  kind: { apiVersion: string; kind: string },
  labelSelector: string,
): Promise<OwnedPlaneObject[]> {
  try {
    const list = await cluster.list<OwnedPlaneObject>(kind, { labelSelector });
    return list.items;
  } catch (error) {
    if (error instanceof ClusterError && !error.isUnreachable) {
      return [];
    }
    throw error;
  }
}

interface OwnedPlaneObject extends KubernetesObject {
  metadata: Metadata & { ownerReferences?: { uid: string }[] };
}

function isOwnedBy(
  { metadata }: OwnedPlaneObject,
  owner: KubernetesObject,
): boolean {
  return (metadata.ownerReferences ?? []).some(
    ({ uid }) => uid === owner.metadata.uid,
  );
}

async function readTarget(
  cluster: Cluster,
  {
    metadata,
    ...externalSecret
  }: KubernetesObject & {
    spec?: { target?: { name?: string } };
  },
): Promise<KubernetesObject | undefined> {
  const name = externalSecret.spec?.target?.name ?? metadata.name;
  const secret = await cluster.read({
    ...secretKind,
    metadata: { namespace: metadata.namespace, name },
  });
  return secret && { ...secretKind, metadata: withoutText(secret.metadata) };
}

/** Removes annotations, which can contain values (last applied configuration). */
function withoutText({
  name,
  namespace,
  uid,
  creationTimestamp,
}: Metadata): Metadata {
  return { name, namespace, uid, creationTimestamp };
}

function toNode(object: KubernetesObject, parent?: KubernetesObject): TreeNode {
  const { managedFields, ...metadata } = object.metadata as Metadata & {
    managedFields?: unknown;
  };
  const { creationTimestamp } = metadata;
  return {
    ...toReference(object),
    ...(parent && { parentRefs: [toReference(parent)] }),
    ...(creationTimestamp && { createdAt: creationTimestamp }),
    object: { ...object, metadata },
  };
}

function toReference({ apiVersion, kind, metadata }: KubernetesObject) {
  const [version, group] = apiVersion.split('/').reverse();
  const { namespace, name, uid } = metadata;
  return {
    ...(group && { group }),
    version,
    kind,
    ...(namespace && { namespace }),
    name,
    ...(uid && { uid }),
  };
}

function toSelector(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([key, value]) => `openchoreo.dev/${key}=${value}`)
    .join(',');
}
