import type { Secret, SecretList } from '@openchoreo-secrets/openchoreo-client';
import type { SecretReferenceObject } from '../kubernetes';
import { decodeCursor, encodeCursor, type ListPosition } from './cursor';
import {
  ManagedSecretPage,
  type ManagedSecretPageOptions,
} from './listManaged';
import { MANAGED_BY, MANAGED_BY_LABEL, secretReferenceKind } from './objects';
import type { PageRequest } from './SecretService';

/**
 * A page of secrets as the OpenChoreo server makes it: it reads on until the page is full, so that a short page is the
 * last one and a full one may be followed by an empty one; and it counts from where it stopped within a page of
 * Kubernetes, after what it has dropped.
 */
export async function listManagedFaithfully(
  options: ManagedSecretPageOptions,
  { limit, cursor }: PageRequest,
): Promise<SecretList> {
  const { clusters, namespace } = options;
  const joined = ManagedSecretPage.create(options);
  const items: Secret[] = [];
  let position: ListPosition = cursor ? decodeCursor(cursor) : {};
  for (;;) {
    const { continueToken, skip = 0 } = position;
    const page = await clusters.controlPlane.list<SecretReferenceObject>(
      secretReferenceKind,
      {
        namespace,
        labelSelector: `${MANAGED_BY_LABEL}=${MANAGED_BY}`,
        limit,
        continueToken,
      },
    );
    const found = (await joined.join(page.items)).slice(skip);
    const taken = found.slice(0, limit - items.length);
    items.push(...taken);
    if (taken.length < found.length) {
      position = { continueToken, skip: skip + taken.length };
    } else if (page.continueToken) {
      position = { continueToken: page.continueToken };
    } else {
      return { items, pagination: {} };
    }
    if (items.length === limit) {
      return { items, pagination: { nextCursor: encodeCursor(position) } };
    }
  }
}
