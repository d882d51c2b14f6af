import type {
  SecretDetails,
  SecretFacts,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import type { SecretVersions } from '../../../values/SecretVersions';
import type { ValueParser } from '../../../values/ValueParser';
import { toCapability } from '../../access/accessRules';
import type { RequestContext } from '../../RequestContext';
import type { SecretId, Versioned } from '../SecretsService';
import { fromSecretReference } from '../toSecretMetadata';
import { findReference, UNMANAGED_REASON } from './findReference';
import { readForFacts, type StoredSecret } from './readStoredSecret';

/**
 * Reads the metadata of a secret from its reference, which the control plane has. Callers without access to references
 * but with access to values get it from the secret itself, which waits for the plane.
 */
export async function getSecretMetadata(
  id: SecretId,
  context: RequestContext,
): Promise<SecretMetadata> {
  const reference = await findReference(id, context.client);
  if (reference) {
    return fromSecretReference(reference);
  }
  return (await readWithoutReference(id, context)).metadata;
}

/** Reads the metadata of a secret and facts about its values; if the values can't be read, the answer says why. */
export async function getSecretDetails(
  id: SecretId,
  context: RequestContext,
  options: DescribeFactsOptions,
): Promise<Versioned<SecretDetails>> {
  const [reference, access] = await Promise.all([
    findReference(id, context.client),
    context.getAccess(id.namespace),
  ]);
  if (!reference) {
    const stored = await readWithoutReference(id, context);
    return toDetails(stored, stored.metadata, options);
  }
  const metadata = fromSecretReference(reference);
  const reveal = toCapability('reveal', access);
  if (!reveal.allowed || !metadata.managed) {
    const reason = metadata.managed ? reveal.reason : UNMANAGED_REASON;
    return { secret: { ...metadata, factsUnavailable: reason } };
  }
  try {
    const stored = await readForFacts(id, context.client, reference);
    return await toDetails(stored, metadata, options);
  } catch (error) {
    if (!(error instanceof SecretsError) || error.bug !== undefined) {
      throw error;
    }
    return { secret: { ...metadata, factsUnavailable: error.message } };
  }
}

async function readWithoutReference(
  id: SecretId,
  { client, getAccess }: RequestContext,
): Promise<StoredSecret> {
  const { namespace, name } = id;
  const access = await getAccess(namespace);
  if (!access.view) {
    throw new SecretsError({
      status: 403,
      code: 'OPENCHOREO_FORBIDDEN',
      message: `OpenChoreo doesn't allow you to view "${name}" in ${namespace}.`,
    });
  }
  return readForFacts(id, client);
}

async function toDetails(
  stored: StoredSecret,
  metadata: SecretMetadata,
  options: DescribeFactsOptions,
): Promise<Versioned<SecretDetails>> {
  const facts = await describeFacts(stored, options);
  return {
    secret: { ...metadata, facts },
    etag: options.versions.etagOf(stored),
  };
}

export interface DescribeFactsOptions {
  parser: ValueParser;
  versions: SecretVersions;
}

/** Describes the values of a secret, without any part of a value, its length, or its hash. */
async function describeFacts(
  { uid, type, values }: StoredSecret,
  { parser, versions }: DescribeFactsOptions,
): Promise<SecretFacts> {
  const { registries, ...described } = await parser.describe(type, values);
  return {
    keys: values.keys.sort().map(key => ({
      key,
      content: values.isBinary(key) ? 'binary' : 'text',
      version: versions.versionOf(uid, key, values),
    })),
    ...described,
    // User names are part of a registry's value.
    ...(registries && {
      registries: registries.map(({ server }) => ({ server })),
    }),
  };
}
