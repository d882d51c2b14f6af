import { ApiError, CursorError } from '../errors';
import {
  ClusterError,
  type Cluster,
  type KubernetesObject,
  type ListOptions,
} from '../kubernetes';
import { decodeCursor, encodeCursor } from './cursor';
import {
  listMatching,
  type ObjectFilter,
  type PositionedPage,
} from './listMatching';
import type { PageRequest } from './SecretService';

/** A page of a list in the API format. */
export interface WirePage<T> {
  items: T[];
  pagination: { nextCursor?: string };
}

export interface ListObjectsOptions<T>
  extends Pick<ListOptions, 'namespace' | 'labelSelector'> {
  /** Filters the list; pages are still full. */
  matches?: ObjectFilter<T>;
  /** Whether the caller has permission to view an object. Hidden objects are omitted; pages are still full. */
  isVisible?: ObjectFilter<T>;
}

/** Lists one page of the objects of a kind. Throws 400 if Kubernetes rejects the cursor or selector. */
export async function listObjects<T extends KubernetesObject>(
  cluster: Cluster,
  kind: Pick<T, 'apiVersion' | 'kind'>,
  { limit, cursor }: PageRequest,
  { matches, isVisible = () => true, ...options }: ListObjectsOptions<T> = {},
): Promise<WirePage<T>> {
  const start = cursor ? decodeCursor(cursor) : {};
  const readChunk = (size: number, continueToken: string | undefined) =>
    cluster.list<T>(kind, {
      ...options,
      limit: size,
      ...(continueToken && { continueToken }),
    });
  const listFiltered = (filter: ObjectFilter<T>) =>
    listMatching({ readChunk, matches: filter, limit, start });
  const listPage = async (): Promise<PositionedPage<T>> => {
    if (matches) {
      return listFiltered(matches);
    }
    const { items, continueToken } = await readChunk(
      limit,
      start.continueToken,
    );
    return { items, ...(continueToken && { next: { continueToken } }) };
  };
  try {
    // Most callers can view every object, so that one small read is enough. `skip` counts visible objects only.
    const page = start.skip === undefined ? await listPage() : undefined;
    return toWirePage(
      page?.items.every(isVisible)
        ? page
        : await listFiltered(
            object => (matches?.(object) ?? true) && isVisible(object),
          ),
    );
  } catch (error) {
    throw toListError(error, cursor ? undefined : options.labelSelector);
  }
}

function toWirePage<T>({ items, next }: PositionedPage<T>): WirePage<T> {
  return { items, pagination: next ? { nextCursor: encodeCursor(next) } : {} };
}

/** @param labelSelector - absent if a cursor shows that Kubernetes has accepted it */
function toListError(error: unknown, labelSelector?: string): unknown {
  if (!(error instanceof ClusterError)) {
    return error;
  }
  if (error.status === 410) {
    return new CursorError('the cursor has expired; start the list again');
  }
  if (error.status !== 400) {
    return error;
  }
  return labelSelector
    ? new ApiError(400, `invalid label selector: ${labelSelector}`)
    : new CursorError('invalid cursor');
}
