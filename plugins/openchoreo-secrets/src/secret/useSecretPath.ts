import { useRouteRef } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { readTabPath } from '../api/config';
import { pageLinkRef, settingsLinkRef } from '../routes';

/** Where the settings have the tab unless the app says otherwise. */
const DEFAULT_PATH = '/settings/secrets';

/** Gives the path of a secret in the Secrets tab; with `newKey`, a key to add to it there. */
export type SecretPath = (
  namespace: string,
  name: string,
  newKey?: string,
) => string;

/**
 * The path of the Secrets tab in this app: from the configuration, or else where the tab is mounted. The standalone page
 * comes first, because the route of the settings exists even if the settings page takes no sub-pages.
 */
export function useSecretPath(): SecretPath {
  const configured = readTabPath(useApi(configApiRef));
  const page = useRouteRef(pageLinkRef)?.();
  const settings = useRouteRef(settingsLinkRef)?.();
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
