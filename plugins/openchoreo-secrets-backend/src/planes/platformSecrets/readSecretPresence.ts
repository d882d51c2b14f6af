import type { KubeConfig } from '@kubernetes/client-node';
import { PlaneResponseError, requestJson } from '../planeApi';
import { describeReadError } from './describeReadError';

/**
 * A row without the object. PartialObjectMetadata would do but for one thing: it has the annotations, and into one
 * of them `kubectl apply` writes the values.
 */
const ROW_ONLY = 'application/json;as=Table;g=meta.k8s.io;v=v1';

/** Whether there is a Secret. */
export type SecretPresence =
  | { state: 'present' | 'missing' }
  | { state: 'unknown'; message: string };

/** Asks whether there is a Secret in such a way that no value leaves the API server. */
export async function readSecretPresence(
  config: KubeConfig,
  { namespace, name }: { namespace: string; name: string },
  timeoutMs: number,
): Promise<SecretPresence> {
  const path = `/api/v1/namespaces/${namespace}/secrets/${name}?includeObject=None`;
  try {
    const answer = await requestJson(config, path, {
      accept: ROW_ONLY,
      timeoutMs,
    });
    return isTable(answer)
      ? { state: 'present' }
      : { state: 'unknown', message: 'What answers is not a Kubernetes API.' };
  } catch (error) {
    // A gateway on the way knows 404 as well, but not this reason.
    if (error instanceof PlaneResponseError && error.reason === 'NotFound') {
      return { state: 'missing' };
    }
    const message = describeReadError(
      error,
      `get the Secret ${name} in ${namespace}`,
    );
    return { state: 'unknown', message };
  }
}

function isTable(answer: unknown): boolean {
  return (answer as { kind?: string }).kind === 'Table';
}
