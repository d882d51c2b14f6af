import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ApiAnswer, Sender } from './ApiClient';
import type { Resource } from './ClusterReader';
import type { Installation } from './Installation';
import type { Need } from './needs';

/** One test case: an action or a read, with the recorded result of OpenChoreo 1.2. */
export interface Case {
  title: string;
  /** Runs the case and returns the result. The cases of a table run in order. */
  observe(installation: Installation): Promise<unknown>;
  /** Result of the real servers, with the placeholders of {@link Installation.normalize}. Absent for setup steps. */
  recorded?: unknown;
  /** Whether to poll for the result, because a controller has to act first. */
  isEventual?: boolean;
  /** What the installation must have. The case is skipped if a need isn't met. */
  needs?: Need[];
}

/** A request: method, path, body, and sender. */
export type Request = [
  method: string,
  path: string,
  body?: unknown,
  sender?: Sender,
];

const EVENTUAL_MS = 15_000;
const POLL_INTERVAL_MS = 50;

/** Creates a case that compares the part of a response that `select` returns. */
export function answer(
  title: string,
  [method, path, body, sender]: Request,
  select: (found: ApiAnswer) => unknown,
  recorded: unknown,
): Case {
  return {
    title: `${title}: ${method} ${path.split('?')[0]}`,
    observe: async installation =>
      select(await installation.call(method, path, body, sender)),
    recorded,
    needs: needsOf(sender),
  };
}

/** Creates a case that compares the status and body of a response. Bodies that aren't JSON are plain text. */
export function request(
  title: string,
  sent: Request,
  recordedStatus: number,
  recordedBody?: unknown,
): Case {
  return answer(
    title,
    sent,
    found => (found.status === 204 ? { status: 204 } : found),
    {
      status: recordedStatus,
      ...(recordedStatus !== 204 && {
        type:
          typeof recordedBody === 'object' ? 'application/json' : 'text/plain',
        body: recordedBody,
      }),
    },
  );
}

/** Creates a case that compares the status of a response only. */
export function status(title: string, sent: Request, recorded: number): Case {
  return answer(title, sent, found => found.status, recorded);
}

function needsOf({ token, authorization, isDisabled }: Sender = {}): Need[] {
  if (isDisabled) {
    return ['disabled API'];
  }
  if (token) {
    return [token];
  }
  return authorization === undefined ? [] : ['security'];
}

/** Adds a need to cases. */
export function needing(need: Need, ...cases: Case[]): Case[] {
  return cases.map(each => ({ ...each, needs: [...(each.needs ?? []), need] }));
}

/** Creates a case that polls the part of an object that `select` returns. */
export function object(
  title: string,
  [where, resource, name]: [
    where: 'control' | 'plane',
    resource: Resource,
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
    needs: ['store'],
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

/** Creates a case that polls the events of an object with a reason, as `[type, message]`. */
export function events(
  title: string,
  [resource, name, reason]: [resource: string, name: string, reason: string],
  recorded: [type: string, message: string][],
): Case {
  const isNamespaced = resource !== 'clustersecretstore';
  return {
    title: `${title}: event ${reason} of the ${resource}`,
    observe: async installation => {
      const args = [
        ...['get', 'events', '-o', 'json', '--field-selector'],
        `involvedObject.name=${name},reason=${reason}`,
      ];
      const text = isNamespaced
        ? await installation.inNamespace('plane', args)
        : await installation.kubectl('plane', [...args, '-n', 'default']);
      const { items } = JSON.parse(text) as { items: KubernetesEvent[] };
      const found = items
        .filter(item => item.involvedObject.kind.toLowerCase() === resource)
        .map(item => [item.type, item.message]);
      return found.filter(
        (each, index) =>
          found.findIndex(other => isDeepStrictEqual(other, each)) === index,
      );
    },
    recorded,
    isEventual: true,
  };
}

interface KubernetesEvent {
  type: string;
  message: string;
  involvedObject: { kind: string };
}

/** Creates a setup step that bypasses the OpenChoreo API. */
export function act(
  title: string,
  observe: (installation: Installation) => Promise<unknown>,
  needs: Need[] = [],
): Case {
  return { title, observe, needs };
}

/** Creates a setup step that makes External Secrets Operator reconcile an object now. */
export function touch(resource: string, name: string): Case {
  return act(`another client annotates the ${resource} ${name}`, installation =>
    installation.inNamespace('plane', [
      ...['annotate', resource, name, '--overwrite'],
      `conformance=${performance.now()}`,
    ]),
  );
}

/** Fields of Kubernetes objects that the cases use. */
export interface KubernetesObject {
  metadata: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    finalizers?: string[];
    deletionTimestamp?: string;
    generation?: number;
    managedFields?: {
      manager: string;
      operation: string;
      subresource?: string;
    }[];
    ownerReferences?: { kind: string; name: string; controller: boolean }[];
  };
  type?: string;
  data?: Record<string, string>;
  spec?: Record<string, unknown>;
  status?: {
    conditions?: { message?: string; reason?: string; status: string }[];
    binding?: { name: string };
    capabilities?: string;
    refreshTime?: string | null;
    syncedResourceVersion?: string;
    syncedPushSecrets?: unknown;
  };
}

/** Returns the conditions of an object without their times. */
export const conditionsOf = ({ status: found }: KubernetesObject) =>
  found?.conditions?.map(condition => ({
    status: condition.status,
    reason: condition.reason,
    message: condition.message,
  }));

/** Condition of a PushSecret after a push. */
export const synced = [
  {
    status: 'True',
    reason: 'Synced',
    message: 'PushSecret synced successfully',
  },
];

/** Condition of a PushSecret whose push or deletion failed. */
export const errored = (message: string) => [
  { status: 'False', reason: 'Errored', message },
];

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
