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
      factory: deps => new SecretsClient(deps),
    }),
  ],
  routes: { root: pageRouteRef, settings: settingsRouteRef },
  externalRoutes: { page: pageLinkRef, tab: settingsLinkRef },
});

/**
 * The content of the Secrets tab, for `SettingsLayout.Route`. Explains if the feature is off.
 *
 * @public
 */
export const SecretsSettings = openchoreoSecretsPlugin.provide(
  createReactExtension({
    name: 'SecretsSettings',
    component: {
      lazy: () => import('./list/SecretsTab').then(m => m.GatedSecretsTab),
    },
    // Unlike a routable extension, a component extension also works inside the app's own components.
    data: { 'core.mountPoint': settingsRouteRef },
  }),
);

/**
 * The Secrets page, for `<Route>`.
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
 * The secrets that the component of an entity page refers to, for `EntityLayout.Route`. Decide with
 * {@link isOpenChoreoComponent} and {@link useSecretsEnabled} whether to show the tab.
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
 * The secrets of a component as a card for its overview.
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
