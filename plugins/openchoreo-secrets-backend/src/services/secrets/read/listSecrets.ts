import {
  followPages,
  type OpenChoreoClient,
  OpenChoreoError,
  type Page,
  type PageOptions,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream/toSecretsError';
import type { RequestContext } from '../../RequestContext';
import type { ListSecretsOptions } from '../SecretsService';
import { fromSecret, fromSecretReference } from '../toSecretMetadata';

/** OpenChoreo's maximum page size. */
const MAX_UPSTREAM_PAGE = 100;

/** Records that a list reads the values of a namespace, before the read. */
export type ValueReadRecorder = <T>(
  namespace: string,
  context: RequestContext,
  read: () => Promise<T>,
) => Promise<T>;

/**
 * Lists a page of metadata. An empty page means that the namespace has no secrets, doesn't exist, or hides its references.
 * For hidden references, it reads the secrets themselves and records that as a read of values.
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

/** Finds out why a namespace lists no references. */
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
    message: `OpenChoreo doesn't allow you to view the secrets of ${namespace}.`,
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
    if (hasStatus(error, 404)) {
      throw new SecretsError({
        status: 404,
        message: `The namespace "${namespace}" doesn't exist.`,
      });
    }
  }
}

/** Reads a page of metadata from one of OpenChoreo's lists. */
function listSecretPage(
  namespace: string,
  position: PagePosition,
  limit: number,
  client: OpenChoreoClient,
): Promise<SecretPage> {
  return position.source === 'references'
    ? collectPage(position, limit, {
        readPage: options => client.listSecretReferences(namespace, options),
        toMetadata: fromSecretReference,
      })
    : collectPage(position, limit, {
        readPage: options => client.listSecrets(namespace, options),
        toMetadata: secret => fromSecret(secret),
      });
}

interface UpstreamList<T> {
  readPage(options: PageOptions): Promise<Page<T>>;
  toMetadata(item: T): SecretMetadata;
}

/**
 * Collects a page from as few pages of OpenChoreo as possible, and reads the next one while it maps the current one. It
 * ends where a page of OpenChoreo ends, so that no secret is skipped or repeated.
 */
async function collectPage<T>(
  { source, cursor: start }: PagePosition,
  limit: number,
  { readPage, toMetadata }: UpstreamList<T>,
): Promise<SecretPage> {
  let missing = limit;
  let nextCursor: string | undefined;
  const pages = followPages(async (cursor = start) => {
    const page = await readPage({
      limit: Math.min(MAX_UPSTREAM_PAGE, missing),
      cursor,
    });
    missing -= page.items.length;
    nextCursor = page.nextCursor;
    return missing > 0 ? page : { items: page.items };
  });
  const items: SecretMetadata[] = [];
  for await (const page of pages) {
    items.push(...page.map(toMetadata));
  }
  return nextCursor === undefined
    ? { items }
    : { items, nextCursor: encodeCursor({ source, cursor: nextCursor }) };
}

/** The list of OpenChoreo with the metadata. */
export type PageSource = 'references' | 'secrets';

/** The start of a page in a list of OpenChoreo. `cursor` is absent on the first page. */
export interface PagePosition {
  source: PageSource;
  cursor?: string;
}

function encodeCursor({ source, cursor }: PagePosition): string {
  return Buffer.from(JSON.stringify([source, cursor])).toString('base64url');
}

/** Decodes a cursor of {@link encodeCursor}. Throws a 400 for any other text. */
function decodeCursor(encoded: string): PagePosition {
  const parsed = parse(Buffer.from(encoded, 'base64url').toString('utf8'));
  if (Array.isArray(parsed)) {
    const [source, cursor] = parsed;
    const isSource = source === 'references' || source === 'secrets';
    if (isSource && typeof cursor === 'string') {
      return { source, cursor };
    }
  }
  throw new SecretsError({
    status: 400,
    message: 'The cursor is unknown. Refresh the list.',
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
