import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  type Capabilities,
  type Capability,
  secretCreatePermission,
  secretDeletePermission,
  secretReadPermission,
  secretRevealPermission,
  secretUpdatePermission,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import type { RequestContext } from '../RequestContext';
import type { OpenChoreoAccess } from './openChoreoAccess';

/** Why revealing isn't allowed while it's off. */
const REVEAL_OFF_REASON = 'Revealing values is turned off in this portal.';

/** An operation on the secrets of a namespace. */
export type SecretOperation = keyof Capabilities;

/** The permissions that an operation needs, in Backstage and in OpenChoreo. */
export interface AccessRule {
  permission: ResourcePermission;
  isAllowedBy(access: OpenChoreoAccess): boolean;
  /** Follows "don't have permission to" and precedes "secrets in". */
  act: string;
  /** Follows "doesn't allow you to". */
  openChoreoAct: string;
}

export const accessRules: Record<SecretOperation, AccessRule> = {
  list: {
    permission: secretReadPermission,
    isAllowedBy: ({ viewReferences, view }) => viewReferences || view,
    act: 'read',
    openChoreoAct: 'view its secrets',
  },
  create: {
    permission: secretCreatePermission,
    isAllowedBy: access => access.create,
    act: 'create',
    openChoreoAct: 'create secrets in it',
  },
  update: {
    permission: secretUpdatePermission,
    isAllowedBy: access => access.view && access.update,
    act: 'update',
    openChoreoAct:
      'view and update its secrets, which changing single keys needs',
  },
  // Keeping labels and category needs view access to them.
  replace: {
    permission: secretUpdatePermission,
    isAllowedBy: access =>
      access.update && (access.viewReferences || access.view),
    act: 'update',
    openChoreoAct: 'view and update its secrets',
  },
  delete: {
    permission: secretDeletePermission,
    isAllowedBy: access => access.delete,
    act: 'delete',
    openChoreoAct: 'delete its secrets',
  },
  reveal: {
    permission: secretRevealPermission,
    isAllowedBy: access => access.view,
    act: 'reveal values of',
    openChoreoAct: 'read the values of its secrets',
  },
};

/** All operations. */
export const secretOperations = Object.keys(accessRules) as SecretOperation[];

/** The operations that OpenChoreo allows, regardless of Backstage's permissions. */
export function toCapabilities(
  access: OpenChoreoAccess,
  isRevealAllowed: boolean,
): Capabilities {
  const capabilities = secretOperations.map(operation => [
    operation,
    operation === 'reveal' && !isRevealAllowed
      ? { allowed: false, isOff: true, reason: REVEAL_OFF_REASON }
      : toCapability(operation, access),
  ]);
  return Object.fromEntries(capabilities);
}

/** Whether OpenChoreo allows an operation, and why not. */
export function toCapability(
  operation: SecretOperation,
  access: OpenChoreoAccess,
): Capability {
  const { isAllowedBy, openChoreoAct } = accessRules[operation];
  return isAllowedBy(access)
    ? { allowed: true }
    : {
        allowed: false,
        reason: `Your OpenChoreo role for this namespace doesn't allow you to ${openChoreoAct}.`,
      };
}

/** Throws a 403 while revealing is off, for operations that move values elsewhere too. */
export function assertRevealIsOn(isRevealAllowed: boolean): void {
  if (!isRevealAllowed) {
    throw new SecretsError({
      status: 403,
      code: 'REVEAL_DISABLED',
      message: REVEAL_OFF_REASON,
    });
  }
}

/** Throws a 403 unless OpenChoreo allows an operation, before any value is sent. */
export async function assertOpenChoreoAllows(
  operation: SecretOperation,
  { namespace, ifMatch }: { namespace: string; ifMatch?: string },
  { getAccess }: RequestContext,
): Promise<void> {
  const access = await getAccess(namespace);
  const { reason } = toCapability(operation, access);
  if (reason) {
    throw forbidden(`In ${namespace}: ${reason}`);
  }
  if (ifMatch !== undefined && !access.view) {
    throw forbidden(
      `OpenChoreo doesn't allow you to read the values of secrets in ${namespace}, which If-Match needs. Try again without If-Match.`,
    );
  }
}

function forbidden(message: string): SecretsError {
  return new SecretsError({
    status: 403,
    code: 'OPENCHOREO_FORBIDDEN',
    message,
  });
}
