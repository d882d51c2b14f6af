import { SecretsError } from '../../../errors';
import { matchesETag, type SecretVersions } from '../../../versions';
import type { StoredSecret } from '../read/readStoredSecret';
import type { ConditionalSecretId } from '../types';

/** Throws a 412 where a secret is not the one any more that the change is about. */
export function assertUnchanged(
  { namespace, name, ifMatch }: ConditionalSecretId,
  stored: StoredSecret,
  versions: SecretVersions,
): void {
  if (ifMatch !== undefined && !matchesETag(ifMatch, versions.etagOf(stored))) {
    throw new SecretsError({
      status: 412,
      code: 'SECRET_CHANGED',
      message: `"${name}" in ${namespace} was changed by somebody else in the meantime. Nothing of yours was saved. Look at what it is now, and save again.`,
    });
  }
}
