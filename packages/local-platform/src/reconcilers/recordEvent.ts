import { createHash } from 'node:crypto';
import type { ResourceApi } from '../kubernetes/cluster/types';
import { event } from '../kubernetes/resources/core/event';
import { StatusError } from '../kubernetes/status/StatusError';
import { now } from '../kubernetes/time';
import type { KubernetesObject } from '../kubernetes/types';
import { MANAGER } from './types';

export interface EventOptions {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  component: string;
}

/** Records an event for an object; increments the count of a repeated event. */
export function recordEvent(
  cluster: ResourceApi,
  object: KubernetesObject,
  { component, ...content }: EventOptions,
): void {
  const { name, namespace = 'default', uid } = object.metadata;
  const { kind, apiVersion } = object;
  const hash = createHash('sha256')
    .update(JSON.stringify([uid, content]))
    .digest('hex')
    .slice(0, 16);
  const scope = { definition: event, namespace };
  const reference = { ...scope, name: `${name}.${hash}` };
  const lastTimestamp = now();
  try {
    const known = cluster.find(reference);
    const body = {
      metadata: { name: reference.name },
      involvedObject: {
        kind,
        apiVersion,
        name,
        uid,
        ...(object.metadata.namespace && { namespace }),
      },
      ...content,
      source: { component },
      reportingComponent: component,
      firstTimestamp: known?.firstTimestamp ?? lastTimestamp,
      lastTimestamp,
      count: Number(known?.count ?? 0) + 1,
    };
    cluster.apply(reference, body, { manager: MANAGER, isForced: true });
  } catch (error) {
    ignoreRefusal(error);
  }
}

/** Ignores rejected events: a terminating namespace doesn't accept new objects. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof StatusError)) {
    throw error;
  }
}
