import type {
  Decision,
  EvaluateRequest,
  OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { toSecretsError } from '../../upstream/toSecretsError';

const actions = {
  viewReferences: 'secretreference:view',
  view: 'secret:view',
  create: 'secret:create',
  update: 'secret:update',
  delete: 'secret:delete',
} as const;

/** The actions on the secrets of a namespace that OpenChoreo allows the caller. */
export type OpenChoreoAccess = Record<keyof typeof actions, boolean>;

const names = Object.keys(actions) as (keyof OpenChoreoAccess)[];

/**
 * Reads in one call what OpenChoreo allows the caller to do in each namespace. Its lists don't show that: they're empty
 * for unauthorized callers.
 */
export async function readOpenChoreoAccess(
  namespaces: string[],
  client: OpenChoreoClient,
): Promise<OpenChoreoAccess[]> {
  try {
    const decisions = await client.evaluate(
      namespaces.flatMap(evaluateRequests),
    );
    return namespaces.map((_, index) =>
      toAccess(decisions.slice(index * names.length)),
    );
  } catch (error) {
    const where = namespaces.length === 1 ? namespaces[0] : 'the namespaces';
    throw toSecretsError(error, `check your access to ${where}`);
  }
}

function evaluateRequests(namespace: string): EvaluateRequest[] {
  return names.map(name => ({
    action: actions[name],
    resource: {
      type: name === 'viewReferences' ? 'secretReference' : 'secret',
      hierarchy: { namespace },
    },
  }));
}

function toAccess(decisions: Decision[]): OpenChoreoAccess {
  const allowed = names.map((name, index) => [
    name,
    decisions[index]?.decision === true,
  ]);
  return Object.fromEntries(allowed);
}
