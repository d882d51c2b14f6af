import type {
  Decision,
  EvaluateRequest,
  OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { toSecretsError } from '../../upstream';

const actions = {
  viewReferences: 'secretreference:view',
  view: 'secret:view',
  create: 'secret:create',
  update: 'secret:update',
  delete: 'secret:delete',
} as const;

/** What OpenChoreo lets the caller do with the secrets of a namespace. */
export type OpenChoreoAccess = Record<keyof typeof actions, boolean>;

const names = Object.keys(actions) as (keyof OpenChoreoAccess)[];

/**
 * Asks OpenChoreo, in one call, what the caller may do in each of some namespaces. Its lists do not tell: they answer
 * an unauthorised caller with nothing instead of 403.
 */
export async function readOpenChoreoAccess(
  namespaces: string[],
  client: OpenChoreoClient,
): Promise<OpenChoreoAccess[]> {
  try {
    const decisions = await client.evaluate(namespaces.flatMap(questionsAbout));
    return namespaces.map((_, index) =>
      toAccess(decisions.slice(index * names.length)),
    );
  } catch (error) {
    const where = namespaces.length === 1 ? namespaces[0] : 'the namespaces';
    throw toSecretsError(error, `see what you may do in ${where}`);
  }
}

function questionsAbout(namespace: string): EvaluateRequest[] {
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
