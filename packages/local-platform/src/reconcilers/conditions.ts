import { now } from '../kubernetes/time';
import {
  isJsonObject,
  type JsonObject,
  type KubernetesObject,
} from '../kubernetes/types';

/** A status condition of External Secrets Operator. */
export interface Condition {
  status: 'True' | 'False';
  reason: string;
  message: string;
}

/** Returns the conditions with `Ready` replaced; `lastTransitionTime` changes only with the status. */
export function withReadyCondition(
  object: KubernetesObject,
  condition: Condition,
): JsonObject[] {
  const conditions = conditionsOf(object);
  const previous = conditions.find(({ type }) => type === 'Ready');
  const isSameStatus = previous?.status === condition.status;
  const ready = {
    type: 'Ready',
    ...condition,
    lastTransitionTime:
      isSameStatus && previous.lastTransitionTime
        ? previous.lastTransitionTime
        : now(),
  };
  return [...conditions.filter(({ type }) => type !== 'Ready'), ready];
}

function conditionsOf({ status }: KubernetesObject): JsonObject[] {
  return Array.isArray(status?.conditions)
    ? status.conditions.filter(isJsonObject)
    : [];
}
