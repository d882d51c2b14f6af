import {
  OpenChoreoError,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import type { SecretPage } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { toSecretsError } from '../../../upstream';
import type { RequestContext } from '../../RequestContext';
import type { ListSecretsOptions } from '../types';
import { listSecretPage } from './listSecretPage';
import { decodeCursor } from './pageCursor';

/** A page of metadata; finds out why nothing is in it where that is so. */
export async function listSecrets(
  { namespace, limit, cursor }: ListSecretsOptions,
  context: RequestContext,
): Promise<SecretPage> {
  const position = cursor
    ? decodeCursor(cursor)
    : ({ source: 'references' } as const);
  try {
    const { client, getAccess } = context;
    if (position.source === 'secrets' && !(await getAccess(namespace)).view) {
      throw forbidden(namespace);
    }
    const page = await listSecretPage(namespace, position, limit, client);
    return page.items.length > 0 || cursor || page.nextCursor
      ? page
      : await listWithoutReferences(namespace, limit, context);
  } catch (error) {
    throw toSecretsError(error, `list the secrets of ${namespace}`);
  }
}

/** Finds out why a namespace shows no references: none are there, or they may not be seen. */
async function listWithoutReferences(
  namespace: string,
  limit: number,
  { client, getAccess }: RequestContext,
): Promise<SecretPage> {
  const access = await getAccess(namespace);
  if (access.viewReferences) {
    await assertNamespaceExists(namespace, client);
    return { items: [] };
  }
  if (access.view) {
    return listSecretPage(namespace, { source: 'secrets' }, limit, client);
  }
  throw forbidden(namespace);
}

function forbidden(namespace: string): SecretsError {
  return new SecretsError({
    status: 403,
    code: 'OPENCHOREO_FORBIDDEN',
    message: `OpenChoreo does not allow you to see the secrets of ${namespace}.`,
  });
}

async function assertNamespaceExists(
  namespace: string,
  client: OpenChoreoClient,
): Promise<void> {
  try {
    await client.getNamespace(namespace);
  } catch (error) {
    if (!(error instanceof OpenChoreoError)) {
      throw error;
    }
    if (error.status === 404) {
      throw new SecretsError({
        status: 404,
        message: `There is no namespace "${namespace}".`,
      });
    }
  }
}
