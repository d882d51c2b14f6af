import { SecretsError } from '../../errors';
import type { RequestContext } from '../RequestContext';
import type { SecretOperation } from './accessRules';
import { toCapability } from './capabilities';

/** Throws a 403 unless OpenChoreo allows an operation, so that no value is on the way in vain. */
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
      `OpenChoreo does not allow you to read the values of secrets in ${namespace}, which comparing with If-Match needs. Do it without.`,
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
