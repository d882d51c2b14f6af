import type {
  Cluster,
  Clusters,
  KubernetesObject,
  Metadata,
  TargetPlane,
} from '../kubernetes';
import { openChoreoKind, secretKind } from './objects';

const externalSecretKind = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
} as const;

/** What runs in an environment, as far as this API reads it. */
export interface ReleaseBindingObject extends KubernetesObject {
  spec?: {
    owner?: { projectName?: string; componentName?: string };
    environment?: string;
  };
}

interface EnvironmentObject extends KubernetesObject {
  spec?: { dataPlaneRef?: TargetPlane };
}

/** One object on a plane; a Secret without its data. */
interface TreeNode {
  group?: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
  uid?: string;
  object: object;
}

export interface ReleaseTree {
  renderedReleases: {
    name: string;
    targetPlane: string;
    nodes: TreeNode[];
  }[];
}

/** OpenChoreo's own default where an environment names no plane. */
const DEFAULT_PLANE: TargetPlane = { kind: 'DataPlane', name: 'default' };

/**
 * The ExternalSecrets that a release has on the plane of its environment, and the Secrets that they make. Of the
 * many kinds of object that OpenChoreo shows here these are the ones that are about secrets.
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
    ...secrets.flatMap(secret => secret ?? []).map(toNode),
  ];
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

/** Annotations may repeat what was applied, values too. */
function withoutText({
  name,
  namespace,
  uid,
  creationTimestamp,
}: Metadata): Metadata {
  return { name, namespace, uid, creationTimestamp };
}

function toNode(object: KubernetesObject): TreeNode {
  const { apiVersion, kind, metadata } = object;
  const [version, group] = apiVersion.split('/').reverse();
  const { namespace, name, uid } = metadata;
  return {
    ...(group && { group }),
    version,
    kind,
    ...(namespace && { namespace }),
    name,
    ...(uid && { uid }),
    object,
  };
}

function toSelector(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([key, value]) => `openchoreo.dev/${key}=${value}`)
    .join(',');
}
