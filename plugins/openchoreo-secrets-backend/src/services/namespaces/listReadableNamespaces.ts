import type { PermissionsService } from '@backstage/backend-plugin-api';
import { selectReadable } from '../access';
import { collect } from '../collect';
import type { RequestContext } from '../RequestContext';

/** The namespaces whose secrets the caller may list, as far as Backstage decides that, by name. */
export async function listReadableNamespaces(
  permissions: PermissionsService,
  context: RequestContext,
): Promise<string[]> {
  const namespaces = await collect(context.client.listNamespaces());
  const names = namespaces.map(({ metadata }) => metadata.name).sort();
  return selectReadable(names, permissions, context);
}
