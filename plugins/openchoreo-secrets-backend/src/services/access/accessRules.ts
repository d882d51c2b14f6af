import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  secretCreatePermission,
  secretDeletePermission,
  secretReadPermission,
  secretRevealPermission,
  secretUpdatePermission,
  type Capabilities,
} from '@openchoreo-secrets/plugin-common';
import type { OpenChoreoAccess } from './openChoreoAccess';

/** What people can be allowed to do with the secrets of a namespace. */
export type SecretOperation = keyof Capabilities;

/** What an operation takes, of Backstage and of OpenChoreo. */
export interface AccessRule {
  permission: ResourcePermission;
  isAllowedBy(access: OpenChoreoAccess): boolean;
  /** What is done, as it stands after "do not allow you to" and before "secrets in". */
  act: string;
  /** What OpenChoreo does not let people do, as it stands after "does not let you". */
  openChoreoAct: string;
}

export const accessRules: Record<SecretOperation, AccessRule> = {
  list: {
    permission: secretReadPermission,
    isAllowedBy: ({ viewReferences, view }) => viewReferences || view,
    act: 'read',
    openChoreoAct: 'see its secrets',
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
      'read and change its secrets, which changing single keys needs',
  },
  // Labels and category can only be kept by somebody who sees them.
  replace: {
    permission: secretUpdatePermission,
    isAllowedBy: access =>
      access.update && (access.viewReferences || access.view),
    act: 'update',
    openChoreoAct: 'see and change its secrets',
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

/** The operations, in the order of their rules. */
export const secretOperations = Object.keys(accessRules) as SecretOperation[];
