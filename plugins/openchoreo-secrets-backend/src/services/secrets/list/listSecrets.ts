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

/** Records that a list reads the values of a namespace, before it does. */
export type ValueReadRecorder = <T>(
  namespace: string,
  context: RequestContext,
  read: () => Promise<T>,
) => Promise<T>;

/**
 * Lists a page of metadata. An empty page is checked: the namespace has no secrets, doesn't exist, or hides its
 * references. In the last case the metadata is read from the secrets themselves, and recorded as a read of values.
 */
export async function listSecrets(
  { namespace, limit, cursor }: ListSecretsOptions,
  context: RequestContext,
  recordValueRead: ValueReadRecorder,
): Promise<SecretPage> {
  const position = cursor
    ? decodeCursor(cursor)
    : ({ source: 'references' } as const);
  try {
    const { client, getAccess } = context;
    if (position.source === 'secrets' && !(await getAccess(namespace)).view) {
      throw forbidden(namespace);
    }
    const readPage = () => listSecretPage(namespace, position, limit, client);
    const page =
      position.source === 'secrets'
        ? await recordValueRead(namespace, context, readPage)
        : await readPage();
    return page.items.length > 0 || cursor || page.nextCursor
      ? page
      : await listWithoutReferences(namespace, limit, context, recordValueRead);
  } catch (error) {
    throw toSecretsError(error, `list the secrets of ${namespace}`);
  }
}

/** Finds out why a namespace shows no references: it has none, or the caller has no access to them. */
async function listWithoutReferences(
  namespace: string,
  limit: number,
  context: RequestContext,
  recordValueRead: ValueReadRecorder,
): Promise<SecretPage> {
  const { client, getAccess } = context;
  const access = await getAccess(namespace);
  if (access.viewReferences) {
    await assertNamespaceExists(namespace, client);
    return { items: [] };
  }
  if (access.view) {
    return recordValueRead(namespace, context, () =>
      listSecretPage(namespace, { source: 'secrets' }, limit, client),
    );
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
