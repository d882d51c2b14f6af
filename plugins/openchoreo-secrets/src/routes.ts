import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The Secrets tab as its own page. */
export const pageRouteRef = createRouteRef({ id: 'openchoreo-secrets' });

/** The Secrets tab in the settings. */
export const settingsRouteRef = createRouteRef({
  id: 'openchoreo-secrets-settings',
});

/** Leads to the page, if the app has it. */
export const pageLinkRef = createExternalRouteRef({
  id: 'openchoreo-secrets-page-link',
  optional: true,
  defaultTarget: 'openchoreo-secrets.root',
});

/** Leads to the tab in the settings, if the app has it. */
export const settingsLinkRef = createExternalRouteRef({
  id: 'openchoreo-secrets-settings-link',
  optional: true,
  defaultTarget: 'openchoreo-secrets.settings',
});
