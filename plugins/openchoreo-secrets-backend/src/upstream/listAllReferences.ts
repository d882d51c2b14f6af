import {
  followPages,
  type OpenChoreoClient,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { collect } from '../services/asyncIterables';
import { hasStatus } from './toSecretsError';

const PAGE_SIZE = 100;

/** A namespace with all its references. */
export interface NamespaceReferences {
  namespace: string;
  references: SecretReference[];
}

/**
 * Lists the secret references of all namespaces that a client can read, namespace by namespace. Skips those that it can't
 * read, and those that are deleted meanwhile.
 */
export async function* listAllReferences(
  client: OpenChoreoClient,
): AsyncGenerator<NamespaceReferences> {
  for await (const namespaces of client.listNamespaces()) {
    for (const { metadata } of namespaces) {
      const namespace = metadata.name;
      const references = await readReferences(namespace, client);
      if (references) {
        yield { namespace, references };
      }
    }
  }
}

/** Reads all references of a namespace. Returns `undefined` if the client can't read them. */
export async function readReferences(
  namespace: string,
  client: OpenChoreoClient,
): Promise<SecretReference[] | undefined> {
  try {
    return await collect(
      followPages(cursor =>
        client.listSecretReferences(namespace, { limit: PAGE_SIZE, cursor }),
      ),
    );
  } catch (error) {
    if (hasStatus(error, 403, 404)) {
      return undefined;
    }
    throw error;
  }
}
