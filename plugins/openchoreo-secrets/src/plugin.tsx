import {
  ApiBlueprint,
  createFrontendFeatureLoader,
  createFrontendModule,
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
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { secretsApiRef } from './api/SecretsApi';
import { SecretsClient } from './api/SecretsClient';
import { isOpenChoreoComponent } from './usage/openChoreoComponent';
import { isSecretsFeatureOn } from './api/config';
import { pageRouteRef, settingsRouteRef } from './routes';
import { openchoreoSecretsTranslations } from './translations';

const loadSettings = () =>
  import('./components/SecretsSettings').then(m => (
    <m.SecretsSettingsContent />
  ));

const secretsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: secretsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => SecretsClient.create(deps),
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

/** For hosts whose settings page takes no sub-pages; off unless it is switched on in `app.extensions`. */
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

const openchoreoSecretsPlugin = createFrontendPlugin({
  pluginId: 'openchoreo-secrets',
  title: 'OpenChoreo Secrets',
  info: { packageJson: () => import('../package.json') },
  routes: { root: pageRouteRef, settings: settingsRouteRef },
  extensions: [
    secretsApi,
    settingsSubPage,
    standalonePage,
    entityCard,
    entityContent,
  ],
});

/** Translations can be given to the app only, whichever plugin they are for. */
const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'openchoreo-secrets',
      params: { resource: openchoreoSecretsTranslations },
    }),
  ],
});

/**
 * The plugin, where `openchoreo.features.secretManagement.enabled` is true, and nothing otherwise.
 *
 * @public
 */
export const secretsFeatureLoader = createFrontendFeatureLoader({
  async *loader({ config }) {
    if (isSecretsFeatureOn(config)) {
      yield openchoreoSecretsPlugin;
      yield translationsModule;
    }
  },
});
