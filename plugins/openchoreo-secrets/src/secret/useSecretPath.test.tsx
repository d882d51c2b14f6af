import { createApp as createLegacyApp } from '@backstage/app-defaults';
import { AppRouter, ConfigReader, FlatRoutes } from '@backstage/core-app-api';
import { createApp } from '@backstage/frontend-defaults';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  SettingsLayout,
  UserSettingsPage,
} from '@backstage/plugin-user-settings';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import type { JsonObject, JsonValue } from '@backstage/types';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Route } from 'react-router-dom';
import openchoreoSecrets from '..';
import { signedIn } from '../__testUtils__/signedIn';
import { SecretsPage, SecretsSettings } from '../legacy';
import { useSecretPath } from './useSecretPath';

/** Stands for anything outside of the tab that leads to a secret. */
function SecretLink() {
  const secretPath = useSecretPath();
  return <a href={secretPath('acme-corp', 'db-creds')}>db-creds</a>;
}

const linkPage = createFrontendPlugin({
  pluginId: 'link',
  extensions: [
    PageBlueprint.make({
      params: { path: '/link', loader: async () => <SecretLink /> },
    }),
  ],
});

const configOf = (app: JsonObject, path?: string): JsonObject => ({
  app: { baseUrl: 'http://localhost', title: 'Test', ...app },
  backend: { baseUrl: 'http://localhost:7007' },
  openchoreo: {
    features: { secretManagement: { enabled: true } },
    secrets: { auth: { mode: 'none' }, ...(path && { path }) },
  },
});

const findLink = async () => {
  const link = await screen.findByRole('link', { name: 'db-creds' });
  return link.getAttribute('href');
};

const QUERY = '?namespace=acme-corp&secret=db-creds';

describe('a link to a secret in the new frontend system', () => {
  function renderApp(app: JsonObject, path?: string): void {
    const { createRoot } = createApp({
      features: [signedIn, userSettingsPlugin, openchoreoSecrets, linkPage],
      advanced: {
        configLoader: async () => ({
          config: new ConfigReader(configOf(app, path)),
        }),
      },
    });
    window.history.replaceState({}, '', '/link');
    render(createRoot());
  }

  it.each<[string, JsonValue[], string]>([
    ['among the settings', [], '/settings/secrets'],
    [
      'among settings that are elsewhere',
      [{ 'page:user-settings': { config: { path: '/preferences' } } }],
      '/preferences/secrets',
    ],
    [
      'under another name',
      [
        {
          'sub-page:openchoreo-secrets/settings': {
            config: { path: 'credentials' },
          },
        },
      ],
      '/settings/credentials',
    ],
    [
      'on a page of its own',
      [
        'page:openchoreo-secrets',
        { 'sub-page:openchoreo-secrets/settings': false },
      ],
      '/secrets',
    ],
    [
      'on a page of its own beside settings that show no sub-pages',
      [{ 'page:openchoreo-secrets': { config: { path: '/vault' } } }],
      '/vault',
    ],
  ])('leads to the tab %s', async (_, extensions, path) => {
    renderApp({ extensions });
    expect(await findLink()).toBe(`${path}${QUERY}`);
  });

  it('leads where the configuration says', async () => {
    renderApp({}, '/portal/secrets/');
    expect(await findLink()).toBe(`/portal/secrets${QUERY}`);
  });
});

describe('a link to a secret in the legacy frontend system', () => {
  function renderApp(routes: ReactNode, path?: string): void {
    const app = createLegacyApp({
      configLoader: async () => [{ context: 'test', data: configOf({}, path) }],
    });
    window.history.replaceState({}, '', '/link');
    const App = app.createRoot(
      <AppRouter>
        <FlatRoutes>
          {routes}
          <Route path="/link" element={<SecretLink />} />
        </FlatRoutes>
      </AppRouter>,
    );
    render(<App />);
  }

  const tab = (path: string) => (
    <SettingsLayout.Route path={path} title="Secrets">
      <SecretsSettings />
    </SettingsLayout.Route>
  );

  function OwnSettings() {
    return <SettingsLayout>{tab('secrets')}</SettingsLayout>;
  }

  it.each([
    [
      'among the settings',
      <Route path="/settings" element={<UserSettingsPage />}>
        {tab('secrets')}
      </Route>,
      '/settings/secrets',
    ],
    [
      'among settings that are elsewhere, under another name',
      <Route path="/preferences" element={<UserSettingsPage />}>
        {tab('credentials')}
      </Route>,
      '/preferences/credentials',
    ],
    [
      'on a page of its own',
      <Route path="/vault" element={<SecretsPage />} />,
      '/vault',
    ],
    [
      'inside of a component of the app, where the settings usually are',
      <Route path="/settings" element={<OwnSettings />} />,
      '/settings/secrets',
    ],
  ])('leads to the tab %s', async (_, routes, path) => {
    renderApp(routes);
    expect(await findLink()).toBe(`${path}${QUERY}`);
  });

  it('leads where the configuration says', async () => {
    renderApp(
      <Route path="/preferences" element={<OwnSettings />} />,
      '/preferences/secrets',
    );
    expect(await findLink()).toBe(`/preferences/secrets${QUERY}`);
  });
});
