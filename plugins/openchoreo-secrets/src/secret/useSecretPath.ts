import { useRouteRef } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { readTabPath } from '../api/config';
import { pageLinkRef, settingsLinkRef } from '../routes';

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
