import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { secretsApiRef } from './api/SecretsApi';
import { SecretsClient } from './api/SecretsClient';

const rootRouteRef = createRouteRef({ id: 'openchoreo-secrets' });

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
  routes: { root: rootRouteRef },
});

/**
 * What the Secrets tab shows, for `SettingsLayout.Route`; says so where the feature is off.
 *
 * @public
 */
export const SecretsSettings = openchoreoSecretsPlugin.provide(
  createComponentExtension({
    name: 'SecretsSettings',
    component: {
      lazy: () =>
        import('./components/SecretsSettings').then(
          m => m.GatedSecretsSettings,
        ),
    },
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
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/SecretsSettings').then(m => m.SecretsPage),
  }),
);
