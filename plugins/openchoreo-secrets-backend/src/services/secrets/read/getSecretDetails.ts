import type {
  SecretDetails,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import type { SecretVersions } from '../../../versions';
import { toCapability } from '../../access';
import type { RequestContext } from '../../RequestContext';
import { fromSecretReference } from '../toSecretMetadata';
import type { GetSecretOptions, SecretId, Versioned } from '../types';
import { describeFacts } from './describeFacts';
import { UNMANAGED_REASON } from './describeReference';
import { findReference } from './findReference';
import { readForFacts, type StoredSecret } from './readStoredSecret';

/**
 * A secret without its values. Its reference says all but what needs the values read; where they
 * cannot be, the answer says why.
 */
export async function getSecretDetails(
  { withFacts, ...id }: GetSecretOptions,
  context: RequestContext,
  versions: SecretVersions,
): Promise<Versioned<SecretDetails>> {
  const [reference, access] = await Promise.all([
    findReference(id, context.client),
    context.getAccess(id.namespace),
  ]);
  if (!reference) {
    return access.view
      ? toDetails(await readForFacts(id, context.client), undefined, versions)
      : refuse(id);
  }
  const metadata = fromSecretReference(reference);
  if (!withFacts) {
    return { secret: metadata };
  }
  const reveal = toCapability('reveal', access);
  if (!reveal.allowed || !metadata.managed) {
    const reason = metadata.managed ? reveal.reason : UNMANAGED_REASON;
    return { secret: { ...metadata, factsUnavailable: reason } };
  }
  try {
    const stored = await readForFacts(id, context.client, reference);
    return await toDetails(stored, metadata, versions);
  } catch (error) {
    if (!(error instanceof SecretsError)) {
      throw error;
    }
    return { secret: { ...metadata, factsUnavailable: error.message } };
  }
}

async function toDetails(
  stored: StoredSecret,
  metadata: SecretMetadata | undefined,
  versions: SecretVersions,
): Promise<Versioned<SecretDetails>> {
  const facts = await describeFacts(stored, versions);
  return {
    secret: { ...(metadata ?? stored.metadata), facts },
    etag: versions.etagOf(stored),
  };
}

function refuse({ namespace, name }: SecretId): never {
  throw new SecretsError({
    status: 403,
    code: 'OPENCHOREO_FORBIDDEN',
    message: `OpenChoreo does not allow you to see "${name}" in ${namespace}.`,
  });
}
