import {
  OpenChoreoError,
  type OpenChoreoClient,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type { RequestContext } from '../RequestContext';
import type { KnownSecrets } from './compute';

const PAGE_SIZE = 100;

/** All references of a namespace, or `undefined` where the caller may not see them: their list is empty then. */
export async function readReferences(
  namespace: string,
  { client, getAccess }: RequestContext,
): Promise<SecretReference[] | undefined> {
  const [references, { viewReferences }] = await Promise.all([
    listReferences(namespace, client),
    getAccess(namespace),
  ]);
  return viewReferences ? references : undefined;
}

export function toKnownSecrets(references: SecretReference[]): KnownSecrets {
  return new Map(references.map(toEntry));
}

async function listReferences(
  namespace: string,
  client: OpenChoreoClient,
): Promise<SecretReference[]> {
  const references: SecretReference[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listSecretReferences(namespace, {
      limit: PAGE_SIZE,
      cursor,
    });
    references.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return references;
}

/** The same of one secret, which need not be there. */
export async function readKnownSecret(
  { namespace, name }: { namespace: string; name: string },
  { client }: RequestContext,
): Promise<KnownSecrets | undefined> {
  try {
    return new Map([toEntry(await client.getSecretReference(namespace, name))]);
  } catch (error) {
    const status = error instanceof OpenChoreoError ? error.status : undefined;
    if (status === 403) {
      return undefined;
    }
    if (status === 404) {
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
