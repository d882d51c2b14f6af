import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createReactExtension,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { secretsApiRef } from './api/SecretsApi';
import { SecretsClient } from './api/SecretsClient';
import {
  pageLinkRef,
  pageRouteRef,
  settingsLinkRef,
  settingsRouteRef,
} from './routes';

/**
 * The plugin for the legacy frontend system.
 *
 * @public
 */
export const openchoreoSecretsPlugin = createPlugin({
  id: 'openchoreo-secrets',
  apis: [
    createApiFactory({
      api: secretsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => SecretsClient.create(deps),
    }),
  ],
  routes: { root: pageRouteRef, settings: settingsRouteRef },
  externalRoutes: { page: pageLinkRef, tab: settingsLinkRef },
});

/**
 * What the Secrets tab shows, for `SettingsLayout.Route`; says so where the feature is off.
 *
 * @public
 */
export const SecretsSettings = openchoreoSecretsPlugin.provide(
  createReactExtension({
    name: 'SecretsSettings',
    component: {
      lazy: () => import('./list/SecretsTab').then(m => m.GatedSecretsTab),
    },
    // Unlike a routable extension it may also be inside of a component of the app, where routes are not found.
    data: { 'core.mountPoint': settingsRouteRef },
  }),
);

/**
 * The same as a page of its own, for `<Route>`.
 *
 * @public
 */
export const SecretsPage = openchoreoSecretsPlugin.provide(
  createRoutableExtension({
    name: 'SecretsPage',
    mountPoint: pageRouteRef,
    component: () => import('./list/SecretsTab').then(m => m.SecretsPage),
  }),
);

/**
 * The secrets that the component of an entity page refers to, for `EntityLayout.Route`. Say with
 * {@link isOpenChoreoComponent} and {@link useSecretsEnabled} whether there is such a tab.
 *
 * @public
 */
export const EntitySecretsContent = openchoreoSecretsPlugin.provide(
  createComponentExtension({
    name: 'EntitySecretsContent',
    component: {
      lazy: () =>
        import('./usage/EntitySecrets').then(m => m.EntitySecretsContent),
    },
  }),
);

/**
 * The same as a card.
 *
 * @public
 */
export const EntitySecretsCard = openchoreoSecretsPlugin.provide(
  createComponentExtension({
    name: 'EntitySecretsCard',
    component: {
      lazy: () =>
        import('./usage/EntitySecrets').then(m => m.EntitySecretsCard),
    },
  }),
);
