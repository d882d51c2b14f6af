import { createRouteRef } from '@backstage/core-plugin-api';

/** The Secrets tab as a page of its own. */
export const pageRouteRef = createRouteRef({ id: 'openchoreo-secrets' });

/** The Secrets tab among the settings. */
export const settingsRouteRef = createRouteRef({
  id: 'openchoreo-secrets-settings',
});
