import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { SecretsError } from '../../errors';

/**
 * Throws a 403 for a principal that isn't a user, unless the configuration opens the operation to services: Backstage
 * allows services everything, without asking the permission policy.
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
