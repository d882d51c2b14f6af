import type { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  namespacePermissions,
  platformReadPermission,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import type { RequestContext } from '../RequestContext';
import { accessRules, type SecretOperation } from './accessRules';

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
  { credentials }: RequestContext,
): Promise<string[]> {
  const decisions = await permissions.authorize(
    namespaces.flatMap(resourceRef =>
      namespacePermissions.map(permission => ({ permission, resourceRef })),
    ),
    { credentials },
  );
  const count = namespacePermissions.length;
  return namespaces.filter((_, index) =>
    decisions
      .slice(index * count, (index + 1) * count)
      .some(({ result }) => result === AuthorizeResult.ALLOW),
  );
}

/** Those of some namespaces whose secrets Backstage's permissions allow to be listed, asked in one go. */
export async function selectReadable(
  namespaces: string[],
  permissions: PermissionsService,
  { credentials }: RequestContext,
): Promise<string[]> {
  const decisions = await permissions.authorize(
    namespaces.map(resourceRef => ({
      permission: accessRules.list.permission,
      resourceRef,
    })),
    { credentials },
  );
  return namespaces.filter(
    (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
  );
}
