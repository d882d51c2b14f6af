import {
  followPages,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { hasStatus } from '../../upstream/toSecretsError';
import { collect } from '../asyncIterables';
import type { RequestContext } from '../RequestContext';
import type { KnownSecrets } from './judgeUses';

const PAGE_SIZE = 100;

/** Lists the references of a namespace. `undefined` if the caller has no access, because their list is empty then. */
export async function readReferences(
  namespace: string,
  { client, getAccess }: RequestContext,
): Promise<SecretReference[] | undefined> {
  const [references, { viewReferences }] = await Promise.all([
    collect(
      followPages(cursor =>
        client.listSecretReferences(namespace, { limit: PAGE_SIZE, cursor }),
      ),
    ),
    getAccess(namespace),
  ]);
  return viewReferences ? references : undefined;
}

export function toKnownSecrets(references: SecretReference[]): KnownSecrets {
  return new Map(references.map(toEntry));
}

/** Reads one secret, which may not exist. `undefined` if the caller has no access to references. */
export async function readKnownSecret(
  { namespace, name }: { namespace: string; name: string },
  { client }: RequestContext,
): Promise<KnownSecrets | undefined> {
  try {
    return new Map([toEntry(await client.getSecretReference(namespace, name))]);
  } catch (error) {
    if (hasStatus(error, 403)) {
      return undefined;
    }
    if (hasStatus(error, 404)) {
      return new Map();
    }
    throw error;
  }
}

function toEntry({ metadata, spec }: SecretReference) {
  const keys = spec.data.map(({ secretKey }) => secretKey);
  const { targetPlane } = spec;
  return [
    metadata.name,
    {
      keys,
      ...(targetPlane && {
        targetPlane: { kind: targetPlane.kind, name: targetPlane.name },
      }),
    },
  ] as const;
}
