import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Installation } from './Installation';

/** One line of the tables: something that is done or read, and what OpenChoreo 1.2 answers. */
export interface Case {
  title: string;
  /** Does or reads it. Cases of one table run in their order. */
  observe(installation: Installation): Promise<unknown>;
  /** What the real servers answered, with the placeholders of {@link Installation.normalize}. Absent for preparations. */
  recorded?: unknown;
  /** Whether the answer may take a while, because a controller has to act. */
  isEventual?: boolean;
  needsStore?: boolean;
}

const EVENTUAL_MS = 15_000;
const POLL_INTERVAL_MS = 50;

/** A request to the API, with the status and body of its answer. Bodies that aren't JSON are plain text. */
export function request(
  title: string,
  [method, path, body]: [method: string, path: string, body?: unknown],
  recordedStatus: number,
  recordedBody: unknown,
): Case {
  return {
    title: `${title}: ${method} ${path.split('?')[0]}`,
    observe: async installation => {
      const answer = await installation.call(method, path, body);
      return answer.status === 204 ? { status: 204 } : answer;
    },
    recorded: {
      status: recordedStatus,
      ...(recordedStatus !== 204 && {
        type:
          typeof recordedBody === 'object' ? 'application/json' : 'text/plain',
        body: recordedBody,
      }),
    },
  };
}

/** A request whose status alone counts. */
export function status(
  title: string,
  [method, path, body]: [method: string, path: string, body?: unknown],
  recorded: number,
): Case {
  return {
    title: `${title}: ${method} ${path.split('?')[0]}`,
    observe: async installation =>
      (await installation.call(method, path, body)).status,
    recorded,
  };
}

/** A part of an object, chosen by `select`; eventually. */
export function object(
  title: string,
  [where, resource, name]: [
    where: 'control' | 'plane',
    resource: string,
    name: string,
  ],
  select: (found: KubernetesObject) => unknown,
  recorded: unknown,
): Case {
  return {
    title: `${title}: ${resource} ${name}`,
    observe: async installation => {
      const found = await installation.read(where, resource, name);
      return found === undefined
        ? undefined
        : select(found as KubernetesObject);
    },
    recorded,
    isEventual: true,
  };
}

/** The current version of an entry of the store; eventually. */
export function stored(
  title: string,
  path: string,
  recorded: unknown,
  query = '',
): Case {
  return {
    title: `${title}: store entry ${path}${query}`,
    observe: installation => installation.readStore(path, query),
    recorded,
    isEventual: true,
    needsStore: true,
  };
}

/** The columns of a table, as kubectl prints them. */
export function columns(
  [where, resource]: ['control' | 'plane', string],
  recorded: string,
): Case {
  return {
    title: `kubectl get ${resource}`,
    observe: async installation => {
      const text = await installation.inNamespace(where, ['get', resource]);
      return text.split('\n')[0].trim().replace(/ {3,}/g, '  ');
    },
    recorded,
    isEventual: true,
  };
}

/** A preparation by somebody else than OpenChoreo. */
export function act(
  title: string,
  observe: (installation: Installation) => Promise<unknown>,
  needsStore = false,
): Case {
  return { title, observe, needsStore };
}

/** As much of objects as the cases look at. */
export interface KubernetesObject {
  metadata: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    finalizers?: string[];
    deletionTimestamp?: string;
  };
  type?: string;
  data?: Record<string, string>;
  spec?: Record<string, unknown>;
  status?: {
    conditions?: { message?: string; reason?: string; status: string }[];
    refreshTime?: string;
    syncedResourceVersion?: string;
    syncedPushSecrets?: unknown;
  };
}

/** Whether an answer is the recorded one. */
export function isRecorded(observed: unknown, { recorded }: Case): boolean {
  return isDeepStrictEqual(observed, recorded ?? null);
}

/** Observes a case, until the answer is the expected one if it may take a while. */
export async function observeCase(
  { observe, isEventual }: Case,
  installation: Installation,
  isExpected: (observed: unknown) => boolean,
): Promise<unknown> {
  const deadline = performance.now() + (isEventual ? EVENTUAL_MS : 0);
  for (;;) {
    const observed = installation.normalize(await observe(installation));
    if (isExpected(observed) || performance.now() >= deadline) {
      return observed;
    }
    await delay(POLL_INTERVAL_MS);
  }
}
