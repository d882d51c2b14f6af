import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { secretCreatePermission } from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../RequestContext';
import { selectAccessible, selectReadable } from './portalPermissions';

/** The body limit of the permission backend, which is that of `express.json()`. */
const MAX_BODY_BYTES = 100 * 1024;

type Request = Parameters<PermissionsService['authorize']>[0][number];

/** A permission backend with the size limit of the real one. */
function permissionsThat(isAllowed: (request: Request) => boolean) {
  return mockServices.permissions.mock({
    authorize: async requests => {
      const items = requests.map(request => ({
        id: '00000000-0000-0000-0000-000000000000',
        ...request,
      }));
      if (JSON.stringify({ items }).length > MAX_BODY_BYTES) {
        throw new Error('413 Payload Too Large');
      }
      return requests.map(request => ({
        result: isAllowed(request)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      }));
    },
  });
}

describe('selectAccessible', () => {
  const context = { credentials: mockCredentials.user() } as RequestContext;
  const namespaces = Array.from(
    { length: 2_000 },
    (_, index) => `team-${index}-${'n'.repeat(50)}`,
  );

  it('finds namespaces among 2,000', async () => {
    const all = permissionsThat(() => true);
    expect(await selectAccessible(namespaces, all, context)).toEqual(
      namespaces,
    );
    expect(await selectReadable(namespaces, all, context)).toEqual(namespaces);
  });

  it('keeps the order of namespaces', async () => {
    const [, created, , read] = namespaces;
    const some = permissionsThat(
      ({ permission, resourceRef }) =>
        resourceRef === read ||
        (resourceRef === created &&
          permission.name === secretCreatePermission.name),
    );
    expect(await selectAccessible(namespaces, some, context)).toEqual([
      created,
      read,
    ]);
    expect(await selectReadable(namespaces, some, context)).toEqual([read]);
  });

  it('is empty without permissions', async () => {
    const none = permissionsThat(() => false);
    expect(await selectAccessible(namespaces, none, context)).toEqual([]);
  });
});
