import {
  createCursorGuard,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import { encodeCursor, type PagePosition } from './pageCursor';
import { fromSecret, fromSecretReference } from '../toSecretMetadata';

/** OpenChoreo answers 100 items of a list at the most. */
const MAX_UPSTREAM_PAGE = 100;

/**
 * Collects a page of metadata from as few pages of OpenChoreo as there can be. A page of ours ends
 * where one of OpenChoreo's does, so that none is left out or comes twice.
 */
export async function listSecretPage(
  namespace: string,
  position: PagePosition,
  limit: number,
  client: OpenChoreoClient,
): Promise<SecretPage> {
  const { source } = position;
  const items: SecretMetadata[] = [];
  const guard = createCursorGuard();
  let { cursor } = position;
  do {
    if (cursor !== undefined) {
      guard(cursor);
    }
    const page = await readPage(client, namespace, source, {
      limit: Math.min(MAX_UPSTREAM_PAGE, limit - items.length),
      cursor,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && items.length < limit);
  return cursor === undefined
    ? { items }
    : { items, nextCursor: encodeCursor({ source, cursor }) };
}

interface MetadataPage {
  items: SecretMetadata[];
  nextCursor?: string;
}

async function readPage(
  client: OpenChoreoClient,
  namespace: string,
  source: PagePosition['source'],
  options: { limit: number; cursor?: string },
): Promise<MetadataPage> {
  if (source === 'references') {
    const page = await client.listSecretReferences(namespace, options);
    return { ...page, items: page.items.map(fromSecretReference) };
  }
  const page = await client.listSecrets(namespace, options);
  return { ...page, items: page.items.map(secret => fromSecret(secret)) };
}
