import type { ResourceApi } from '../kubernetes/cluster/types';
import type { ObjectReference } from '../kubernetes/resources/types';
import type { JsonObject } from '../kubernetes/types';
import { withReadyCondition, type Condition } from './conditions';
import { recordEvent } from './recordEvent';
import { MANAGER } from './types';

export interface ReportOptions {
  condition: Condition;
  /** Other status fields to set. */
  status?: JsonObject;
  /** Reason and message of the event; those of the condition by default. */
  event?: { reason: string; message: string };
  component: string;
}

/** Sets the `Ready` condition and records an event. Does nothing if the object no longer exists. */
export function reportReady(
  cluster: ResourceApi,
  reference: ObjectReference,
  { condition, status, event = condition, component }: ReportOptions,
): void {
  const object = cluster.find(reference);
  if (!object) {
    return;
  }
  const body = {
    ...object,
    status: {
      ...object.status,
      ...status,
      conditions: withReadyCondition(object, condition),
    },
  };
  cluster.update(reference, body, { manager: MANAGER, subresource: 'status' });
  recordEvent(cluster, object, {
    type: condition.status === 'True' ? 'Normal' : 'Warning',
    reason: event.reason,
    message: event.message,
    component,
  });
}
