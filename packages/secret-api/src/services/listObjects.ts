import { ApiError } from '../errors';
import {
  ClusterError,
  type Cluster,
  type KubernetesObject,
  type ListOptions,
} from '../kubernetes';
import { decodeCursor, encodeCursor } from './cursor';
import type { PageRequest } from './SecretService';

/** A page of a list, in the shape of the API. */
export interface WirePage<T> {
  items: T[];
  pagination: { nextCursor?: string };
}

/** A page of the objects of a kind; a cursor or selector that Kubernetes refuses is a 400. */
export async function listObjects<T extends KubernetesObject>(
  cluster: Cluster,
  kind: Pick<T, 'apiVersion' | 'kind'>,
  { limit, cursor }: PageRequest,
  options: Pick<ListOptions, 'namespace' | 'labelSelector'> = {},
): Promise<WirePage<T>> {
  try {
    const { items, continueToken } = await cluster.list<T>(kind, {
      ...options,
      limit,
      ...(cursor && { continueToken: decodeCursor(cursor) }),
    });
    return {
      items,
      pagination: continueToken
        ? { nextCursor: encodeCursor(continueToken) }
        : {},
    };
  } catch (error) {
    throw toListError(error, options.labelSelector);
  }
}

function toListError(error: unknown, labelSelector?: string): unknown {
  if (!(error instanceof ClusterError)) {
    return error;
  }
  if (error.status === 410) {
    return new ApiError(400, 'the cursor has expired; begin the list again');
  }
  return error.status === 400
    ? new ApiError(
        400,
        labelSelector
          ? `invalid label selector: ${labelSelector}`
          : 'invalid cursor',
      )
    : error;
}
