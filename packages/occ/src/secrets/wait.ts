import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import {
  indexSync,
  valueNamespaceOf,
  type SyncState,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../errors';
import { printLine } from '../output';
import type { Session } from '../session';

const POLL_INTERVAL_MS = 500;
/** After this time, an unchanged state reflects the write: ESO has retried and the portal has refreshed. */
const SETTLED_MS = 4_000;

/** Flags of `--wait`. */
export interface WaitFlags {
  wait?: boolean;
  timeout: string;
  planeContext?: string;
  kubeconfig?: string;
  portal?: string;
}

/** The secret to wait for. */
export interface FollowedSecret {
  namespace: string;
  name: string;
  /** Read from the reference by default. */
  targetPlane?: { kind: string; name: string };
}

/** Push state of a secret. */
interface PushState {
  state: 'synced' | 'syncing' | 'failed';
  message?: string;
  /** Changes with each push. */
  mark?: string;
}

type ReadPushState = () => Promise<PushState | undefined>;

/** Waits for External Secrets Operator after a write. Created before the write to detect missing access early. */
export interface Sync {
  waitUntilSynced(): Promise<void>;
  waitUntilRemoved(): Promise<void>;
}

/** Adds `--wait` and the options to access the plane. */
export function addWaitOptions(command: Command, until: string): Command {
  return command
    .option('--wait', `wait ${until}; needs --plane-context or --portal`)
    .option('--timeout <seconds>', 'maximum time to wait', '60')
    .option('--plane-context <context>', 'kubectl context of the target plane')
    .option('--kubeconfig <path>', 'kubeconfig with the context')
    .option(
      '--portal <url>',
      'URL of the Backstage backend, with its token in OCC_PORTAL_TOKEN',
      process.env.OCC_PORTAL_URL,
    );
}

/**
 * Prepares to wait for a secret, if the flags request it.
 *
 * @throws OccError if the plane can't be read
 */
export async function followSync(
  session: Session,
  secret: FollowedSecret,
  flags: WaitFlags,
): Promise<Sync | undefined> {
  if (!flags.wait) {
    return undefined;
  }
  const { planeContext, portal } = flags;
  let read: ReadPushState;
  if (planeContext) {
    read = () => readFromPlane(secret, planeContext, flags.kubeconfig);
  } else if (portal) {
    const targetPlane =
      secret.targetPlane ?? (await readTargetPlane(session, secret));
    read = () =>
      readFromPortal({ ...secret, targetPlane }, portal, session.token);
  } else {
    throw new OccError(
      '--wait reads the sync state from the plane. Use --plane-context CONTEXT, or --portal URL. Nothing was changed.',
    );
  }
  return createSync(read, {
    name: secret.name,
    timeout: flags.timeout,
    markBefore: (await read())?.mark,
    marksEveryPush: Boolean(planeContext),
  });
}

interface SyncOptions {
  name: string;
  timeout: string;
  markBefore?: string;
  /** Whether `mark` changes with every push; false if two pushes within a second can have the same mark. */
  marksEveryPush: boolean;
}

function createSync(read: ReadPushState, options: SyncOptions): Sync {
  const { name, timeout, markBefore, marksEveryPush } = options;
  const poll = (
    isDone: (push: PushState | undefined, elapsedMs: number) => boolean,
    what: string,
  ) =>
    pollUntil({
      ...{ read, isDone, timeout },
      describe: push =>
        `Secret '${name}' ${what} within ${timeout} seconds${
          push?.message ? `: ${push.message}` : '.'
        }`,
      intervalMs: POLL_INTERVAL_MS,
    });
  return {
    async waitUntilSynced() {
      await poll((push, elapsedMs) => {
        const isSettled = elapsedMs > SETTLED_MS;
        const isNew = push?.mark !== markBefore;
        if (push?.state === 'failed' && (isNew || isSettled)) {
          throw new OccError(
            `Secret '${name}' is saved, but couldn't be pushed to the store: ${push.message}`,
          );
        }
        const isCurrent = isNew || (isSettled && !marksEveryPush);
        return push?.state === 'synced' && isCurrent;
      }, "wasn't synced");
      printLine(`Secret '${name}' synced`);
    },
    async waitUntilRemoved() {
      await poll(push => push === undefined, "wasn't removed from the store");
      printLine(`Secret '${name}' removed from the store`);
    },
  };
}

export interface PollOptions<T> {
  read(): Promise<T>;
  isDone(value: T, elapsedMs: number): boolean;
  /** Returns the error message after the timeout. */
  describe(value: T): string;
  /** In seconds. */
  timeout: string;
  intervalMs: number;
}

/**
 * Reads a value until it has the expected state.
 *
 * @throws OccError after the timeout
 */
export async function pollUntil<T>(options: PollOptions<T>): Promise<void> {
  const start = performance.now();
  for (;;) {
    const value = await options.read();
    const elapsedMs = performance.now() - start;
    if (options.isDone(value, elapsedMs)) {
      return;
    }
    if (elapsedMs > Number(options.timeout) * 1000) {
      throw new OccError(options.describe(value));
    }
    await delay(options.intervalMs);
  }
}

interface PushSecret {
  status?: {
    conditions?: {
      type: string;
      status: string;
      message?: string;
      lastTransitionTime?: string;
    }[];
    /** Contains a hash of the annotations. Every write changes an annotation. */
    syncedResourceVersion?: string;
  };
}

/** Reads the PushSecret with kubectl, which supports every authentication method of a kubeconfig. */
async function readFromPlane(
  { namespace, name }: FollowedSecret,
  context: string,
  kubeconfig: string | undefined,
): Promise<PushState | undefined> {
  const args = [
    ...['get', 'pushsecret.external-secrets.io', name],
    ...['--namespace', valueNamespaceOf(namespace), '--context', context],
    ...(kubeconfig ? ['--kubeconfig', kubeconfig] : []),
    ...['--ignore-not-found', '--output', 'json'],
  ];
  const { stdout } = await promisify(execFile)('kubectl', args).catch(
    ({ code, stderr = '' }) => {
      throw new OccError(
        code === 'ENOENT'
          ? '--plane-context needs kubectl on PATH.'
          : `kubectl can't read the PushSecret of '${name}': ${stderr.trim()}`,
      );
    },
  );
  if (!stdout.trim()) {
    return undefined;
  }
  const { status }: PushSecret = JSON.parse(stdout);
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return ready?.status === 'True'
    ? { state: 'synced', mark: status?.syncedResourceVersion }
    : {
        state: ready ? 'failed' : 'syncing',
        message: ready?.message?.replace(/\s+/g, ' '),
        mark: ready?.lastTransitionTime,
      };
}

/** Reads the sync state from the portal, which compares the last change with the last push. */
async function readFromPortal(
  { namespace, name, targetPlane }: Required<FollowedSecret>,
  portal: string,
  token: string | undefined,
): Promise<PushState | undefined> {
  const url = `${portal.replace(
    /\/+$/,
    '',
  )}/api/openchoreo-secrets/namespaces/${encodeURIComponent(namespace)}/sync`;
  const { OCC_PORTAL_TOKEN: portalToken } = process.env;
  const response = await fetch(url, {
    redirect: 'error',
    headers: {
      ...(portalToken && { Authorization: `Bearer ${portalToken}` }),
      ...(token && { 'x-openchoreo-token': token }),
    },
  }).catch(() => {
    throw new OccError(`Can't reach ${url}.`);
  });
  if (!response.ok) {
    throw new OccError(`${url} returned status ${response.status}.`);
  }
  const index = indexSync((await response.json()) as SyncState);
  const plane = index.plane(targetPlane);
  if (plane?.state !== 'reachable') {
    throw new OccError(
      `The portal has no access to the plane ${targetPlane.name}, so the sync state is unknown.`,
    );
  }
  const push = index.secret(targetPlane, name);
  return (
    push && {
      state: push.state,
      message: push.message,
      mark: push.refreshTime ?? push.since,
    }
  );
}

async function readTargetPlane(
  { client }: Session,
  { namespace, name }: FollowedSecret,
): Promise<{ kind: string; name: string }> {
  const { spec } = await client.getSecretReference(namespace, name);
  if (!spec.targetPlane) {
    throw new OccError(`Secret '${name}' is managed in YAML.`);
  }
  return spec.targetPlane;
}
