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
  const { client, getAccess } = context;
  const readPage = ({ source, cursor: start }: PagePosition) =>
    fromSource(source, namespace, client, async list => {
      const { items, nextCursor } = await collectPage(start, limit, list);
      return nextCursor === undefined
        ? { items }
        : { items, nextCursor: encodeCursor({ source, cursor: nextCursor }) };
    });
  const readValues = (position: PagePosition) =>
    recordValueRead(namespace, context, () => readPage(position));
  const position = cursor ? decodeCursor(cursor) : undefined;
  try {
    if (position?.source === 'secrets') {
      if (!(await getAccess(namespace)).view) {
        throw forbidden(namespace);
      }
      return await readValues(position);
    }
    const page = await readPage(position ?? { source: 'references' });
    if (position || page.items.length > 0 || page.nextCursor) {
      return page;
    }
    return (await hidesReferences(namespace, context))
      ? await readValues({ source: 'secrets' })
      : page;
  } catch (error) {
    throw toSecretsError(error, `list the secrets of ${namespace}`);
  }
}

/**
 * Lists the metadata of all secrets as the pages arrive from OpenChoreo, as {@link listSecrets} does for one page. The
 * next page is read while the caller works on the current one.
 *
 * @returns after the first secrets have arrived, so that a refusal comes before any secret
 */
export async function listAllSecrets(
  namespace: string,
  context: RequestContext,
  recordValueRead: ValueReadRecorder,
): Promise<AsyncIterable<SecretMetadata[]>> {
  const begin = (source: PageSource) =>
    beginPages(fromSource(source, namespace, context.client, readAll));
  try {
    const pages =
      (await begin('references')) ??
      ((await hidesReferences(namespace, context))
        ? await recordValueRead(namespace, context, () => begin('secrets'))
        : undefined);
    return withSecretsErrors(
      pages ?? noPages(),
      `list the secrets of ${namespace}`,
    );
  } catch (error) {
    throw toSecretsError(error, `list the secrets of ${namespace}`);
  }
}

/** Waits for the first items. Returns nothing for a list without items. */
async function beginPages<T>(
  pages: AsyncGenerator<T[]>,
): Promise<AsyncGenerator<T[]> | undefined> {
  for (;;) {
    const { value: first, done } = await pages.next();
    if (done) {
      return undefined;
    }
    if (first.length > 0) {
      return (async function* all() {
        yield first;
        yield* pages;
      })();
    }
  }
}

async function* noPages(): AsyncGenerator<never> {}

async function* withSecretsErrors<T>(
  pages: AsyncIterable<T>,
  act: string,
): AsyncGenerator<T> {
  try {
    yield* pages;
  } catch (error) {
    throw toSecretsError(error, act);
  }
}

/**
 * Finds out why a namespace lists no references. Returns whether it hides them from somebody who may view its secrets.
 * Throws if the person may view neither, or the namespace doesn't exist.
 */
async function hidesReferences(
  namespace: string,
  { client, getAccess }: RequestContext,
): Promise<boolean> {
  const access = await getAccess(namespace);
  if (access.viewReferences) {
    await assertNamespaceExists(namespace, client);
    return false;
  }
  if (access.view) {
    return true;
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

interface UpstreamList<T> {
  readPage(options: PageOptions): Promise<Page<T>>;
  toMetadata(item: T): SecretMetadata;
}

/** Uses one of OpenChoreo's lists. */
function fromSource<R>(
  source: PageSource,
  namespace: string,
  client: OpenChoreoClient,
  use: <T>(list: UpstreamList<T>) => R,
): R {
  return source === 'references'
    ? use({
        readPage: options => client.listSecretReferences(namespace, options),
        toMetadata: fromSecretReference,
      })
    : use({
        readPage: options => client.listSecrets(namespace, options),
        toMetadata: secret => fromSecret(secret),
      });
}

/** Reads a list to its end. */
async function* readAll<T>({
  readPage,
  toMetadata,
}: UpstreamList<T>): AsyncGenerator<SecretMetadata[]> {
  const pages = followPages(cursor =>
    readPage({ limit: MAX_UPSTREAM_PAGE, cursor }),
  );
  for await (const page of pages) {
    yield page.map(toMetadata);
  }
}

/**
 * Collects a page from as few pages of OpenChoreo as possible, and reads the next one while it maps the current one. It
 * ends where a page of OpenChoreo ends, so that no secret is skipped or repeated.
 */
async function collectPage<T>(
  start: string | undefined,
  limit: number,
  { readPage, toMetadata }: UpstreamList<T>,
): Promise<Page<SecretMetadata>> {
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
  return { items, ...(nextCursor !== undefined && { nextCursor }) };
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
