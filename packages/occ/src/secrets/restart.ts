import {
  OpenChoreoError,
  readRollout,
  restartReleaseBinding,
  type OpenChoreoClient,
  type ReleaseTree,
} from '@openchoreo-secrets/openchoreo-client';
import { OccError } from '../errors';
import { printLine } from '../output';
import { collectPages } from '../session';
import { pollUntil } from './wait';

const POLL_INTERVAL_MS = 1_000;

/** Argument of `--restart`; `true` without environments. */
export type RestartFlag = string | true;

/** A component in an environment. */
interface Workload {
  binding: string;
  where: string;
  environment: string;
}

export interface RestartOptions {
  client: OpenChoreoClient;
  namespace: string;
  name: string;
  flag: RestartFlag;
  /** Seconds to wait for the value, and then for the pods. */
  timeout: string;
}

/** Restarts workloads after a write. Created before the write to detect errors early. */
export interface Restart {
  /** @param keys - the changed keys, whose values are in the store */
  run(keys: readonly string[]): Promise<void>;
}

/**
 * Prepares a restart of the workloads in the given environments; by default in all non-production environments.
 *
 * @throws OccError if an environment doesn't exist
 */
export async function planRestart(options: RestartOptions): Promise<Restart> {
  const { client, namespace, flag } = options;
  const environments = (
    await collectPages(client.listEnvironments(namespace))
  ).map(({ metadata, spec }) => ({
    name: metadata.name,
    isProduction: spec?.isProduction === true,
  }));
  const named = flag === true ? [] : flag.split(',').map(it => it.trim());
  const unknown = named.filter(name =>
    environments.every(environment => environment.name !== name),
  );
  if (unknown.length > 0) {
    throw new OccError(
      `Environment '${unknown[0]}' doesn't exist in ${namespace}. Nothing was changed.`,
    );
  }
  const chosen = environments
    .filter(({ name, isProduction }) =>
      flag === true ? !isProduction : named.includes(name),
    )
    .map(({ name }) => name);
  return { run: keys => restart(options, chosen, keys) };
}

async function restart(
  options: RestartOptions,
  environments: string[],
  keys: readonly string[],
): Promise<void> {
  const { name } = options;
  const using = await findWorkloads(options, keys);
  const chosen: FoundWorkload[] = [];
  for (const workload of using) {
    const { where, environment, tree } = workload;
    const { kind } = readRollout(tree);
    if (!environments.includes(environment)) {
      printLine(`Not restarted: ${where}. Use --restart=${environment}.`);
    } else if (kind === 'Deployment') {
      chosen.push(workload);
    } else {
      printLine(
        `Not restarted: ${where}. OpenChoreo restarts Deployments only, not a ${kind}.`,
      );
    }
  }
  if (chosen.length === 0) {
    printLine(`No workload to restart uses the changed keys of '${name}'`);
    return;
  }
  const results = await Promise.allSettled(
    chosen.map(workload => restartWorkload(options, workload)),
  );
  const done = results.filter(({ status }) => status === 'fulfilled').length;
  printLine(`${done} of ${results.length} workloads use the new value`);
  const failures = results.flatMap(result =>
    result.status === 'rejected' ? [(result.reason as Error).message] : [],
  );
  if (failures.length > 0) {
    throw new OccError(failures.join('\n'));
  }
}

interface FoundWorkload extends Workload {
  tree: ReleaseTree;
  /** Returns the last refresh time of each ExternalSecret that reads the keys. */
  readTimes(tree: ReleaseTree): string[];
}

/** Finds the workloads with ExternalSecrets that read one of the keys. */
async function findWorkloads(
  { client, namespace, name }: RestartOptions,
  keys: readonly string[],
): Promise<FoundWorkload[]> {
  const [{ spec }, bindings] = await Promise.all([
    client.getSecretReference(namespace, name),
    collectPages(client.listReleaseBindings(namespace)),
  ]);
  const refs = spec.data
    .filter(({ secretKey }) => keys.includes(secretKey))
    .map(({ remoteRef }) => remoteRef);
  const readTimes = ({ renderedReleases }: ReleaseTree) =>
    renderedReleases
      .flatMap(({ nodes }) => nodes)
      .filter(
        ({ kind, object }) =>
          kind === 'ExternalSecret' &&
          (object?.spec?.data ?? []).some(({ remoteRef }) =>
            refs.some(
              ({ key, property }) =>
                key === remoteRef?.key && property === remoteRef.property,
            ),
          ),
      )
      .map(({ object }) => object?.status?.refreshTime ?? '');
  const found: FoundWorkload[] = [];
  for (const { metadata, spec: binding } of bindings) {
    if (binding && binding.state !== 'Undeploy') {
      const tree = await client.getReleaseTree(namespace, metadata.name);
      if (readTimes(tree).length > 0) {
        const { owner, environment } = binding;
        const where = `${owner.componentName} in ${environment}`;
        found.push({
          ...{ binding: metadata.name, where, environment },
          ...{ tree, readTimes },
        });
      }
    }
  }
  return found;
}

/** Waits for the value, restarts the workload, and waits for its pods. */
async function restartWorkload(
  { client, namespace, timeout }: RestartOptions,
  { binding, where, tree, readTimes }: FoundWorkload,
): Promise<void> {
  const poll = (
    isDone: (now: ReleaseTree) => boolean,
    describe: (now: ReleaseTree) => string,
  ) =>
    pollUntil({
      read: () => client.getReleaseTree(namespace, binding),
      ...{ isDone, describe, timeout },
      intervalMs: POLL_INTERVAL_MS,
    });
  try {
    // The value is already in the store, so the next refresh reads it. Comparing refresh times avoids clock differences.
    const before = readTimes(tree);
    await poll(
      now => {
        const times = readTimes(now);
        return times.every((time, index) => time && time !== before[index]);
      },
      () =>
        `The value hasn't reached ${where} within ${timeout} seconds, so it wasn't restarted.`,
    );
    const restartedAt = new Date().toISOString();
    const name = binding;
    await restartReleaseBinding(client, { namespace, name, restartedAt });
    printLine(`Restarted: ${where}`);
    await poll(
      now => readRollout(now, restartedAt).isDone,
      now => {
        const { restarted, desired, failure } = readRollout(now, restartedAt);
        const reason = failure ? ` (${failure})` : '';
        return `${restarted} of ${desired} pods of ${where} use the new value after ${timeout} seconds${reason}.`;
      },
    );
  } catch (error) {
    throw error instanceof OpenChoreoError
      ? new OccError(`Can't restart ${where}: ${error.message}`)
      : error;
  }
}
