import {
  OpenChoreoError,
  readRollout,
  restartReleaseBinding,
  type OpenChoreoClient,
  type ReleaseTree,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  RestartedWorkload,
  RestartResult,
  RestartTarget,
  Workload,
  WorkloadList,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import type { PlaneStates } from '../../planes/PlaneStates';
import { toSecretsError } from '../../upstream/toSecretsError';
import { collect, mapInOrder } from '../asyncIterables';
import { describeFailure, type RequestContext } from '../RequestContext';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import type { UsageService } from '../usage/UsageService';
import { findTargets, readMayUpdate, type Target } from './findTargets';
import { judgeArrival, judgePush } from './judgeArrival';
import type {
  RestartService,
  WorkloadQuery,
  WorkloadRestart,
} from './RestartService';

/** Concurrent reads of trees and restarts. Each read is a call to a plane. */
const CONCURRENCY = 4;
/** Further workloads are unknown, because each costs a call. */
const MAX_TREES = 40;
/** A plane that hangs would keep the person waiting for half a minute. */
const TREE_TIMEOUT_MS = 8_000;

export interface DefaultRestartServiceOptions {
  planes: PlaneStates;
  usage: UsageService;
}

/** A workload with its release binding. */
type FoundWorkload = Workload & { binding: string };

/** Restarts Deployments through OpenChoreo, as the person. */
export class DefaultRestartService implements RestartService {
  readonly #planes: PlaneStates;
  readonly #usage: UsageService;

  constructor({ planes, usage }: DefaultRestartServiceOptions) {
    this.#planes = planes;
    this.#usage = usage;
  }

  async listWorkloads(
    query: WorkloadQuery,
    context: RequestContext,
  ): Promise<WorkloadList> {
    const { items, othersPossible } = await this.#read(query, context);
    return {
      items: items.map(({ binding: _, ...workload }) => workload),
      othersPossible,
    };
  }

  async restartWorkloads(
    { targets, anyway, ...query }: WorkloadRestart,
    context: RequestContext,
  ): Promise<RestartResult> {
    const { items } = await this.#read({ ...query, keys: [] }, context);
    const restartedAt = new Date().toISOString();
    const restart = async (
      target: RestartTarget,
    ): Promise<RestartedWorkload> => {
      const found = items.find(item => isSame(item, target));
      const { component, environment } = target;
      const { value = 'unknown' } = found ?? {};
      try {
        assertRestartable(target, found, anyway);
        const { binding } = found;
        await restartReleaseBinding(context.client, {
          namespace: query.namespace,
          name: binding,
          restartedAt,
        });
        return { component, environment, value, restarted: true };
      } catch (error) {
        return {
          component,
          environment,
          value,
          restarted: false,
          ...describe(error, target, context),
        };
      }
    };
    const results = await mapInOrder(targets, restart, CONCURRENCY);
    return { restartedAt, items: results };
  }

  async #read(
    { namespace, name, keys, savedSecondsAgo, restartedAt }: WorkloadQuery,
    context: RequestContext,
  ): Promise<{ items: FoundWorkload[]; othersPossible: boolean }> {
    const { client } = context;
    try {
      const reference = await client.getSecretReference(namespace, name);
      const [usage, bindings, environments] = await Promise.all([
        this.#usage.getSecretUsage({ namespace, name }, context),
        collect(client.listReleaseBindings(namespace)),
        collect(client.listEnvironments(namespace)),
      ]);
      const { uses, othersPossible } = usage;
      const targets = findTargets({ uses, bindings, environments, keys });
      const [mayUpdate, trees] = await Promise.all([
        readMayUpdate(namespace, targets, client),
        mapInOrder(
          targets.slice(0, MAX_TREES),
          target => readTree(namespace, target, client),
          CONCURRENCY,
        ),
      ]);
      const push = judgePush(
        fromSecretReference(reference),
        { planeAccess: true, ...this.#planes.read(namespace) },
        savedSecondsAgo,
        Date.now(),
      );
      const remoteKeys = new Set(
        reference.spec.data.map(({ remoteRef }) => remoteRef.key),
      );
      const items = targets.map((target, index): FoundWorkload => {
        const tree = trees[index];
        const rollout = tree && readRollout(tree, restartedAt);
        const { kind = 'unknown' } = rollout ?? {};
        const blocked = blockOf(kind, mayUpdate[index]);
        return {
          ...target,
          kind,
          ...(blocked && { blocked }),
          ...judgeArrival(push, tree, remoteKeys),
          ...(rollout && { pods: toPodCounts(rollout) }),
        };
      });
      return { items, othersPossible };
    } catch (error) {
      throw toSecretsError(
        error,
        `find the workloads that use "${name}" in ${namespace}`,
      );
    }
  }
}

function toPodCounts({
  desired,
  restarted,
  old,
  isDone,
  failure,
}: ReturnType<typeof readRollout>): Workload['pods'] {
  return { desired, restarted, old, done: isDone, ...(failure && { failure }) };
}

/** OpenChoreo restarts Deployments only. */
function blockOf(
  kind: Workload['kind'],
  mayUpdate: boolean,
): Workload['blocked'] {
  if (kind !== 'Deployment' && kind !== 'unknown') {
    return 'kind';
  }
  return mayUpdate ? undefined : 'openChoreo';
}

/** `undefined` if the plane can't be read in time. */
async function readTree(
  namespace: string,
  { binding }: Target,
  client: OpenChoreoClient,
): Promise<ReleaseTree | undefined> {
  const signal = AbortSignal.timeout(TREE_TIMEOUT_MS);
  try {
    return await client.getReleaseTree(namespace, binding, { signal });
  } catch (error) {
    if (error instanceof OpenChoreoError) {
      return undefined;
    }
    throw error;
  }
}

function assertRestartable(
  { component, environment }: RestartTarget,
  found: FoundWorkload | undefined,
  anyway: boolean,
): asserts found is FoundWorkload {
  const where = `${component} in ${environment}`;
  if (!found) {
    throw new SecretsError({
      status: 404,
      code: 'WORKLOAD_NOT_FOUND',
      message: `No workload of ${where} uses this secret, or you don't have access to it.`,
    });
  }
  if (found.blocked === 'kind') {
    throw new SecretsError({
      status: 422,
      code: 'NOT_RESTARTABLE',
      message: `Can't restart ${where}: OpenChoreo restarts Deployments only, and this is a ${found.kind}.`,
    });
  }
  if (found.blocked) {
    throw new SecretsError({
      status: 403,
      code: 'OPENCHOREO_FORBIDDEN',
      message: `Your OpenChoreo role doesn't allow you to restart ${where}.`,
    });
  }
  if (found.value !== 'arrived' && !anyway) {
    throw new SecretsError({
      status: 409,
      code: 'VALUE_NOT_ARRIVED',
      message: `The new value hasn't reached ${where} yet, so it wasn't restarted.`,
    });
  }
}

function describe(
  error: unknown,
  { component, environment }: RestartTarget,
  context: RequestContext,
): Pick<RestartedWorkload, 'code' | 'message'> {
  const act = `restart ${component} in ${environment}`;
  const { code } = toSecretsError(error, act);
  return {
    ...(code && { code }),
    message: describeFailure(error, act, context),
  };
}

function isSame(item: RestartTarget, target: RestartTarget): boolean {
  return (
    item.component === target.component &&
    item.environment === target.environment
  );
}
