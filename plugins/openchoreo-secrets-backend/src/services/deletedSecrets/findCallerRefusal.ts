import type { PermissionsService } from '@backstage/backend-plugin-api';
import { toCapabilities } from '../access/accessRules';
import {
  describePortalRefusal,
  readPortalDecisions,
} from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';

/** The permissions that undoing a deletion needs: it creates a secret with values from the store. */
const operations = ['create', 'reveal'] as const;

/** Why the caller can't undo deletions in a namespace; `undefined` if they can. */
export async function findCallerRefusal(
  namespace: string,
  {
    permissions,
    isRevealAllowed,
  }: { permissions: PermissionsService; isRevealAllowed: boolean },
  context: RequestContext,
): Promise<string | undefined> {
  const [access, decisions] = await Promise.all([
    context.getAccess(namespace),
    readPortalDecisions(operations, namespace, permissions, context),
  ]);
  const capabilities = toCapabilities(access, isRevealAllowed);
  const refused = operations.find((_, index) => !decisions[index]);
  return refused
    ? describePortalRefusal(refused, namespace)
    : operations
        .map(operation => capabilities[operation].reason)
        .find(reason => reason !== undefined);
}
