import { OpenChoreoError } from './OpenChoreoError';
import type {
  OpenChoreoClient,
  ReleaseBinding,
  ReleaseTree,
  ReleaseTreeNode,
  RequestOptions,
} from './types';

/**
 * The annotation of a release binding whose new value makes OpenChoreo restart its Deployments.
 *
 * @public
 */
export const RESTARTED_AT = 'openchoreo.dev/restartedAt';

/** A binding that changes each time is changed by a controller in a loop. */
const MAX_ATTEMPTS = 5;

/** @public */
export interface RestartOptions extends RequestOptions {
  namespace: string;
  /** The name of the release binding. */
  name: string;
  /** RFC 3339. */
  restartedAt: string;
}

/**
 * Restarts the Deployments of a release binding. The binding is read right before it's written, because OpenChoreo
 * replaces all of it, and read again if the server refuses to overwrite another change.
 *
 * @public
 */
export async function restartReleaseBinding(
  client: Pick<OpenChoreoClient, 'getReleaseBinding' | 'updateReleaseBinding'>,
  { namespace, name, restartedAt, signal }: RestartOptions,
): Promise<ReleaseBinding> {
  for (let attempt = 1; ; attempt++) {
    const binding = await client.getReleaseBinding(namespace, name, { signal });
    try {
      return await client.updateReleaseBinding(
        namespace,
        withAnnotation(binding, restartedAt),
        { signal },
      );
    } catch (error) {
      if (!mayHaveChanged(error) || attempt === MAX_ATTEMPTS) {
        throw error;
      }
    }
  }
}

/** OpenChoreo answers a conflict with 500. */
function mayHaveChanged(error: unknown): boolean {
  return (
    error instanceof OpenChoreoError &&
    error.kind === 'response' &&
    (error.status === 409 || error.status === 500)
  );
}

function withAnnotation(
  { metadata, ...binding }: ReleaseBinding,
  restartedAt: string,
): ReleaseBinding {
  const annotations = { ...metadata.annotations, [RESTARTED_AT]: restartedAt };
  return { ...binding, metadata: { ...metadata, annotations } };
}

/**
 * How far the pods of a release are.
 *
 * @public
 */
export interface Rollout {
  /** What runs the pods. OpenChoreo restarts Deployments only. */
  kind: 'Deployment' | 'StatefulSet' | 'CronJob' | 'Job' | 'none';
  /** Pods that the Deployments should have. */
  desired: number;
  /** Pods that were started by the restart or a later one, and are ready. */
  restarted: number;
  /** Pods that are still running from before the restart. */
  old: number;
  /** Why a pod doesn't start, such as `ImagePullBackOff`. */
  failure?: string;
  isDone: boolean;
}

/**
 * Reads from the objects on the plane how far a restart is. Pods carry the annotation of the restart, because it is part
 * of the template that they were made from.
 *
 * @param restartedAt - the time of the restart; without it, no pod counts as restarted
 * @public
 */
export function readRollout(
  { renderedReleases }: ReleaseTree,
  restartedAt?: string,
): Rollout {
  const nodes = renderedReleases.flatMap(release => release.nodes);
  const deployments = nodes.filter(({ kind }) => kind === 'Deployment');
  const since = Date.parse(restartedAt ?? '');
  const isNew = ({ object }: ReleaseTreeNode) =>
    restartTimeOf(object?.metadata) >= since;
  const pods = findPods(nodes, deployments);
  const restarted = pods.filter(isNew);
  const ready = restarted.filter(isReady).length;
  const old = pods.length - restarted.length;
  const desired = deployments.reduce(
    (sum, { object }) => sum + (object?.spec?.replicas ?? 1),
    0,
  );
  const failure = [
    ...restarted.filter(pod => !isReady(pod)).map(waitingReasonOf),
    ...deployments.map(stuckReasonOf),
  ].find(reason => reason !== undefined);
  const isPropagated = deployments.every(
    ({ object }) => restartTimeOf(object?.spec?.template?.metadata) >= since,
  );
  return {
    kind: kindOf(nodes),
    desired,
    restarted: ready,
    old,
    ...(failure && { failure }),
    isDone:
      deployments.length > 0 && isPropagated && old === 0 && ready >= desired,
  };
}

function kindOf(nodes: ReleaseTreeNode[]): Rollout['kind'] {
  const kinds = ['Deployment', 'StatefulSet', 'CronJob', 'Job'] as const;
  return kinds.find(kind => nodes.some(node => node.kind === kind)) ?? 'none';
}

/** The pods of Deployments, without those that are ending. */
function findPods(
  nodes: ReleaseTreeNode[],
  deployments: ReleaseTreeNode[],
): ReleaseTreeNode[] {
  const uids = new Set(deployments.map(({ uid }) => uid));
  return nodes.filter(
    ({ kind, parentRefs = [], object }) =>
      kind === 'Pod' &&
      object?.metadata?.deletionTimestamp === undefined &&
      parentRefs.some(({ uid }) => uids.has(uid)),
  );
}

/** `NaN` without a restart. */
function restartTimeOf(
  metadata: { annotations?: Record<string, string> } | undefined,
): number {
  return Date.parse(metadata?.annotations?.[RESTARTED_AT] ?? '');
}

function isReady({ object }: ReleaseTreeNode): boolean {
  return (object?.status?.conditions ?? []).some(
    ({ type, status }) => type === 'Ready' && status === 'True',
  );
}

/** Why a container doesn't start; a container that is being created has no reason of interest. */
function waitingReasonOf({ object }: ReleaseTreeNode): string | undefined {
  return (object?.status?.containerStatuses ?? [])
    .flatMap(({ state }) => state?.waiting?.reason ?? [])
    .find(reason => !['ContainerCreating', 'PodInitializing'].includes(reason));
}

function stuckReasonOf({ object }: ReleaseTreeNode): string | undefined {
  return (object?.status?.conditions ?? []).find(
    ({ type, status }) => type === 'Progressing' && status === 'False',
  )?.reason;
}
