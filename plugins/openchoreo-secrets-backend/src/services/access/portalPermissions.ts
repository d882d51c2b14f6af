import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  namespacePermissions,
  platformReadPermission,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import { collect } from '../asyncIterables';
import type { RequestContext } from '../RequestContext';
import { accessRules, type SecretOperation } from './accessRules';

/** The permission backend rejects requests over 100 kB, and a decision has about 300 bytes. */
const DECISIONS_PER_CALL = 200;

/** Reads which operations Backstage's permissions allow in a namespace. */
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
      message: describePortalRefusal(operation, namespace),
    });
  }
}

/** Says which of Backstage's permissions is missing. */
export function describePortalRefusal(
  operation: SecretOperation,
  namespace: string,
): string {
  const { act } = accessRules[operation];
  return `You don't have permission in this portal to ${act} secrets in ${namespace}.`;
}

/** Throws a 403 unless Backstage's permissions allow the view of all namespaces. */
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
        "You don't have permission in this portal to view all namespaces.",
    });
  }
}

/** Returns the namespaces in which the caller has at least one secret permission. */
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

/** Returns the namespaces whose secrets Backstage's permissions allow the caller to list. */
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
    const batch = namespaces.slice(at, at + DECISIONS_PER_CALL);
    const requests = batch.map(resourceRef => ({ permission, resourceRef }));
    calls.push(
      permissions
        .authorize(requests, { credentials })
        .then(decisions =>
          batch.filter(
            (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
          ),
        ),
    );
  }
  return (await Promise.all(calls)).flat();
}

/** Lists the namespaces that {@link selectReadable} allows, sorted by name. */
export async function listReadableNamespaces(
  permissions: PermissionsService,
  context: RequestContext,
): Promise<string[]> {
  const namespaces = await collect(context.client.listNamespaces());
  const names = namespaces.map(({ metadata }) => metadata.name).sort();
  return selectReadable(names, permissions, context);
}

/**
 * Throws a 403 for a principal that isn't a user, unless the configuration opens the operation to services. Backstage
 * allows services everything, without the permission policy.
 */
export function assertPrincipalMayCall(
  operation: string | undefined,
  { principal }: BackstageCredentials,
  { serviceOperations }: { serviceOperations: ReadonlySet<string> },
): void {
  const { type } = principal as { type?: string };
  if (type === 'user' || serviceOperations.has(operation ?? '')) {
    return;
  }
  throw new SecretsError({
    status: 403,
    code: 'SERVICE_FORBIDDEN',
    message:
      "Services can't call this operation. A platform engineer can open read operations with openchoreo.secrets.serviceOperations.",
  });
}
