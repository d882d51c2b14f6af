import type {
  Capabilities,
  Capability,
} from '@openchoreo-secrets/plugin-common';
import {
  accessRules,
  secretOperations,
  type SecretOperation,
} from './accessRules';
import type { OpenChoreoAccess } from './openChoreoAccess';

/** Why nobody reveals anything while it is switched off. */
export const REVEAL_OFF_REASON = 'Revealing values is switched off here.';

/** What OpenChoreo alone allows, operation by operation. */
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

/** Whether OpenChoreo allows an operation, and why not where it does not. */
export function toCapability(
  operation: SecretOperation,
  access: OpenChoreoAccess,
): Capability {
  const { isAllowedBy, openChoreoAct } = accessRules[operation];
  return isAllowedBy(access)
    ? { allowed: true }
    : {
        allowed: false,
        reason: `Your role in OpenChoreo for this namespace does not let you ${openChoreoAct}.`,
      };
}
