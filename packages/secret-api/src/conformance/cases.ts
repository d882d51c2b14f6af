import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Installation } from './Installation';

/** One test case: an action or a read, with the recorded result of OpenChoreo 1.2. */
export interface Case {
  title: string;
  /** Runs the case and returns the result. The cases of a table run in order. */
  observe(installation: Installation): Promise<unknown>;
  /** Result of the real servers, with the placeholders of {@link Installation.normalize}. Absent for setup steps. */
  recorded?: unknown;
  /** Whether to poll for the result, because a controller has to act first. */
  isEventual?: boolean;
  needsStore?: boolean;
}

const EVENTUAL_MS = 15_000;
const POLL_INTERVAL_MS = 50;

/** Creates a case that compares the status and body of a response. Bodies that aren't JSON are plain text. */
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

/** Creates a case that compares the status of a response only. */
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

/** Creates a case that polls the part of an object that `select` returns. */
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

/** Creates a case that polls the current version of a store entry. */
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

/** Creates a case that compares the columns that kubectl prints. */
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

/** Creates a setup step that bypasses the OpenChoreo API. */
export function act(
  title: string,
  observe: (installation: Installation) => Promise<unknown>,
  needsStore = false,
): Case {
  return { title, observe, needsStore };
}

/** Fields of Kubernetes objects that the cases use. */
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

/** Whether a result equals the recorded result. */
export function isRecorded(observed: unknown, { recorded }: Case): boolean {
  return isDeepStrictEqual(observed, recorded ?? null);
}

/** Runs a case; polls eventual cases until the result is the expected one. */
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
