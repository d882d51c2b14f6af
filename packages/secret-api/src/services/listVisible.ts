import type { WirePage } from './listObjects';
import type { PageRequest } from './SecretService';

/**
 * Lists one full page of the objects that the caller has permission to view. Omits the others, as OpenChoreo does.
 */
export async function listVisible<T>(
  { limit, cursor }: PageRequest,
  isVisible: (item: T) => boolean,
  readPage: (page: PageRequest) => Promise<WirePage<T>>,
): Promise<WirePage<T>> {
  const items: T[] = [];
  let position = cursor;
  do {
    const page = await readPage({
      limit: limit - items.length,
      cursor: position,
    });
    items.push(...page.items.filter(isVisible));
    position = page.pagination.nextCursor;
  } while (position && items.length < limit);
  return { items, pagination: position ? { nextCursor: position } : {} };
}
