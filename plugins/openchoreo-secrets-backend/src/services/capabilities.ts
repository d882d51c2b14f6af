import type {
  Capabilities,
  Capability,
} from '@openchoreo-secrets/plugin-common';
import type { OpenChoreoAccess } from './openChoreoAccess';

/** What OpenChoreo alone allows, operation by operation. */
export function toCapabilities(
  access: OpenChoreoAccess,
  isRevealAllowed: boolean,
): Capabilities {
  return {
    list: decide(access.viewReferences || access.view, 'see its secrets'),
    create: decide(access.create, 'create secrets in it'),
    update: decide(
      access.view && access.update,
      'read and change its secrets, which changing single keys needs',
    ),
    replace: decide(access.update, 'change its secrets'),
    delete: decide(access.delete, 'delete its secrets'),
    reveal: isRevealAllowed
      ? decide(access.view, 'read the values of its secrets')
      : { allowed: false, reason: 'Revealing values is switched off here.' },
  };
}

function decide(allowed: boolean, act: string): Capability {
  return allowed
    ? { allowed }
    : {
        allowed,
        reason: `Your role in OpenChoreo for this namespace does not let you ${act}.`,
      };
}
