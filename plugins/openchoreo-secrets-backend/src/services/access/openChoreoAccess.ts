import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
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

/**
 * Asks OpenChoreo, in one call, what the caller may do. Its lists do not tell: they answer an
 * unauthorised caller with nothing instead of 403.
 */
export async function readOpenChoreoAccess(
  namespace: string,
  client: OpenChoreoClient,
): Promise<OpenChoreoAccess> {
  const names = Object.keys(actions) as (keyof OpenChoreoAccess)[];
  try {
    const decisions = await client.evaluate(
      names.map(name => ({
        action: actions[name],
        resource: {
          type: name === 'viewReferences' ? 'secretReference' : 'secret',
          hierarchy: { namespace },
        },
      })),
    );
    const allowed = names.map((name, index) => [
      name,
      decisions[index]?.decision === true,
    ]);
    return Object.fromEntries(allowed);
  } catch (error) {
    throw toSecretsError(error, `see what you may do in ${namespace}`);
  }
}
