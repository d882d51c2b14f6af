import {
  ApiBlueprint,
  createFrontendFeatureLoader,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { secretsApiRef } from './api/SecretsApi';
import { SecretsClient } from './api/SecretsClient';
import { isOpenChoreoComponent } from './usage/openChoreoComponent';
import { isSecretsFeatureOn } from './api/config';
import {
  pageLinkRef,
  pageRouteRef,
  settingsLinkRef,
  settingsRouteRef,
} from './routes';

const loadSettings = () =>
  import('./list/SecretsTab').then(m => <m.SecretsTabContent />);

const secretsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: secretsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new SecretsClient(deps),
    }),
});

const settingsSubPage = SubPageBlueprint.make({
  name: 'settings',
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'secrets',
    title: 'Secrets',
    routeRef: settingsRouteRef,
    loader: loadSettings,
  },
});

/** For hosts whose settings page takes no sub-pages; disabled unless `app.extensions` enables it. */
const standalonePage = PageBlueprint.make({
  disabled: true,
  params: {
    path: '/secrets',
    title: 'Secrets',
    routeRef: pageRouteRef,
    loader: loadSettings,
  },
});

const entityCard = EntityCardBlueprint.make({
  name: 'component',
  params: {
    filter: isOpenChoreoComponent,
    loader: () =>
      import('./usage/EntitySecrets').then(m => <m.EntitySecretsCard />),
  },
});

const entityContent = EntityContentBlueprint.make({
  name: 'component',
  params: {
    path: 'secrets',
    title: 'Secrets',
    filter: isOpenChoreoComponent,
    loader: () =>
      import('./usage/EntitySecrets').then(m => <m.EntitySecretsContent />),
  },
});

/**
 * The plugin without its feature flag, for apps that change its extensions with `withOverrides`.
 *
 * @public
 */
export const openchoreoSecretsPlugin = createFrontendPlugin({
  pluginId: 'openchoreo-secrets',
  title: 'OpenChoreo Secrets',
  info: { packageJson: () => import('../package.json') },
  routes: { root: pageRouteRef, settings: settingsRouteRef },
  externalRoutes: { page: pageLinkRef, tab: settingsLinkRef },
  extensions: [
    secretsApi,
    settingsSubPage,
    standalonePage,
    entityCard,
    entityContent,
  ],
});

/**
 * The plugin if `openchoreo.features.secretManagement.enabled` is true, else nothing.
 *
 * @public
 */
export const secretsFeatureLoader = createFrontendFeatureLoader({
  async *loader({ config }) {
    if (isSecretsFeatureOn(config)) {
      yield openchoreoSecretsPlugin;
    }
  },
});
