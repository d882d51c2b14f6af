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
 * Lists one page of secrets as the OpenChoreo server does: fills the page from several Kubernetes pages. A short page is
 * the last one; a full page can be followed by an empty one. The cursor counts the items after filtering.
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
