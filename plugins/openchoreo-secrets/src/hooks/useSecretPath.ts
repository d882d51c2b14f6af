import { useRouteRef, type RouteRef } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { readTabPath } from '../api/config';
import { pageRouteRef, settingsRouteRef } from '../routes';

/** Where the settings have the tab unless the app says otherwise. */
const DEFAULT_PATH = '/settings/secrets';

/** Gives the path of a secret in the Secrets tab; with `newKey`, a key that is to be added to it there. */
export type SecretPath = (
  namespace: string,
  name: string,
  newKey?: string,
) => string;

/**
 * Where this app shows a secret: as its configuration says, or else where the tab is mounted. A settings page that
 * takes no sub-pages counts as one that has the tab, so that a page of its own goes first.
 */
export function useSecretPath(): SecretPath {
  const configured = readTabPath(useApi(configApiRef));
  const page = useOptionalPath(pageRouteRef);
  const settings = useOptionalPath(settingsRouteRef);
  const root = configured ?? page ?? settings ?? DEFAULT_PATH;
  return (namespace, name, newKey) => {
    const query = new URLSearchParams({
      namespace,
      secret: name,
      ...(newKey && { newKey }),
    });
    return `${root}?${query}`;
  };
}

/** Both frontend systems throw for what is not mounted, after all hooks. */
function useOptionalPath(routeRef: RouteRef): string | undefined {
  try {
    return useRouteRef(routeRef)();
  } catch {
    return undefined;
  }
}
