import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  namespacePermissions,
  platformReadPermission,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import type { RequestContext } from '../RequestContext';
import { accessRules, type SecretOperation } from './accessRules';

/** The permission backend refuses requests of more than 100 kB; a decision takes about 300 bytes. */
const DECISIONS_PER_CALL = 200;

/** Which of the operations Backstage's permissions allow in a namespace. */
export async function readPortalDecisions(
  operations: readonly SecretOperation[],
  namespace: string,
  permissions: PermissionsService,
  { credentials }: RequestContext,
): Promise<boolean[]> {
  const decisions = await permissions.authorize(
    operations.map(operation => ({
      permission: accessRules[operation].permission,
      resourceRef: namespace,
    })),
    { credentials },
  );
  return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
}

/** Throws a 403 unless Backstage's permissions allow the operation. */
export async function assertPortalAllows(
  operation: SecretOperation,
  namespace: string,
  permissions: PermissionsService,
  context: RequestContext,
): Promise<void> {
  const [isAllowed] = await readPortalDecisions(
    [operation],
    namespace,
    permissions,
    context,
  );
  if (!isAllowed) {
    throw new SecretsError({
      status: 403,
      code: 'PORTAL_FORBIDDEN',
      message: `The permissions of this portal do not allow you to ${accessRules[operation].act} secrets in ${namespace}.`,
    });
  }
}

/** Throws a 403 unless Backstage's permissions allow to look across all namespaces. */
export async function assertPortalShowsPlatform(
  permissions: PermissionsService,
  { credentials }: RequestContext,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission: platformReadPermission }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new SecretsError({
      status: 403,
      code: 'PORTAL_FORBIDDEN',
      message:
        'The permissions of this portal do not allow you to look across all namespaces.',
    });
  }
}

/** Returns the namespaces in which the caller has at least one permission, of the resource type namespace. */
export async function selectAccessible(
  namespaces: string[],
  permissions: PermissionsService,
  context: RequestContext,
): Promise<string[]> {
  const accessible = new Set<string>();
  for (const permission of namespacePermissions) {
    const others = namespaces.filter(name => !accessible.has(name));
    for (const name of await selectAllowed(
      permission,
      others,
      permissions,
      context,
    )) {
      accessible.add(name);
    }
  }
  return namespaces.filter(name => accessible.has(name));
}

/** Returns the namespaces whose secrets the caller can list, as far as Backstage's permissions are concerned. */
export function selectReadable(
  namespaces: string[],
  permissions: PermissionsService,
  context: RequestContext,
): Promise<string[]> {
  const { permission } = accessRules.list;
  return selectAllowed(permission, namespaces, permissions, context);
}

/** Returns the namespaces in which the caller has a permission. */
async function selectAllowed(
  permission: ResourcePermission,
  namespaces: string[],
  permissions: PermissionsService,
  { credentials }: RequestContext,
): Promise<string[]> {
  const calls: Promise<string[]>[] = [];
  for (let at = 0; at < namespaces.length; at += DECISIONS_PER_CALL) {
    const asked = namespaces.slice(at, at + DECISIONS_PER_CALL);
    const requests = asked.map(resourceRef => ({ permission, resourceRef }));
    calls.push(
      permissions
        .authorize(requests, { credentials })
        .then(decisions =>
          asked.filter(
            (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
          ),
        ),
    );
  }
  return (await Promise.all(calls)).flat();
}
