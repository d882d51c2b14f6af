import { OpenChoreoError } from './OpenChoreoError';
import type {
  OpenChoreoClient,
  ReleaseBinding,
  ReleaseTree,
  ReleaseTreeNode,
  RequestOptions,
} from './types';

/**
 * ReleaseBinding annotation; OpenChoreo restarts the Deployments when the value changes.
 *
 * @public
 */
export const RESTARTED_AT = 'openchoreo.dev/restartedAt';

/** Maximum number of attempts on conflicts. */
const MAX_ATTEMPTS = 5;

/** @public */
export interface RestartOptions extends RequestOptions {
  namespace: string;
  /** Name of the ReleaseBinding. */
  name: string;
  /** Time of the restart, in RFC 3339. */
  restartedAt: string;
}

/**
 * Restarts the Deployments of a ReleaseBinding. Reads the binding right before the write, because OpenChoreo replaces
 * the whole binding, and retries on conflicts.
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

/** Whether an error can be a conflict, for which OpenChoreo returns 500. */
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
 * Restart progress of the pods of a release.
 *
 * @public
 */
export interface Rollout {
  /** Kind of the workload. OpenChoreo restarts Deployments only. */
  kind: 'Deployment' | 'StatefulSet' | 'CronJob' | 'Job' | 'none';
  /** Number of desired pods. */
  desired: number;
  /** Number of ready pods that started with this restart or a later one. */
  restarted: number;
  /** Number of pods from before the restart. */
  old: number;
  /** Cause if a pod doesn't start, such as `ImagePullBackOff`. */
  failure?: string;
  isDone: boolean;
}

/**
 * Computes the restart progress from the objects on the plane. Pods have the restart annotation of their pod template.
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

/** Returns the pods of Deployments that aren't terminating. */
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

/** Returns the restart time in milliseconds; `NaN` without a restart. */
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

/** Returns the waiting reason of a container, other than `ContainerCreating`. */
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
