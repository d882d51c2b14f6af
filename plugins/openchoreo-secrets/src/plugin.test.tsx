import type { JsonObject, JsonPrimitive } from '@backstage/types';
import {
  createFrontendModule,
  ApiBlueprint,
} from '@backstage/frontend-plugin-api';
import { createApp } from '@backstage/frontend-defaults';
import { ConfigReader } from '@backstage/core-app-api';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { render, screen } from '@testing-library/react';
import { FakeBackend } from './__testUtils__/FakeBackend';
import { signedIn } from './__testUtils__/signedIn';
import { secretsApiRef } from './api/SecretsApi';
import { SecretsClient } from './api/SecretsClient';
import openchoreoSecrets from '.';

describe('the plugin in an app of the new frontend system', () => {
  function renderApp(
    enabled: JsonPrimitive | undefined,
    { path = '/settings/secrets', app: appConfig = {} as JsonObject } = {},
  ) {
    const backend = new FakeBackend();
    const client = new SecretsClient({
      discoveryApi: { getBaseUrl: async () => FakeBackend.baseUrl },
      fetchApi: { fetch: backend.fetch },
    });
    const withClient = createFrontendModule({
      pluginId: 'openchoreo-secrets',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: secretsApiRef, deps: {}, factory: () => client }),
        }),
      ],
    });
    const isOn = enabled === true || enabled === 'true';
    const app = createApp({
      features: [
        signedIn,
        userSettingsPlugin,
        openchoreoSecrets,
        ...(isOn ? [withClient] : []),
      ],
      advanced: {
        configLoader: async () => ({
          config: new ConfigReader({
            app: { baseUrl: 'http://localhost', title: 'Test', ...appConfig },
            backend: { baseUrl: 'http://localhost:7007' },
            openchoreo: {
              features: { secretManagement: { enabled } },
              secrets: { auth: { mode: 'none' } },
            },
          }),
        }),
      },
    });
    window.history.replaceState({}, '', `${path}?namespace=acme-corp`);
    render(app.createRoot());
    return backend;
  }

  it.each([true, 'true'])('has the tab when the flag is %j', async enabled => {
    renderApp(enabled);
    expect(
      await screen.findByRole('tab', { name: 'Secrets' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('row', { name: /db-creds/ }),
    ).toBeInTheDocument();
  });

  it('has a page of its own if the extension is enabled', async () => {
    renderApp(true, {
      path: '/secrets',
      app: {
        extensions: [
          'page:openchoreo-secrets',
          { 'sub-page:openchoreo-secrets/settings': false },
        ],
      },
    });
    expect(
      await screen.findByRole('row', { name: /db-creds/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'Secrets' })).toBeNull();
  });

  it('has no page of its own by default', async () => {
    const backend = renderApp(true, { path: '/secrets' });
    expect(await screen.findByText(/page not found/i)).toBeInTheDocument();
    expect(backend.calls).toEqual([]);
  });

  it.each([false, 'false', undefined, 'nonsense'])(
    'has no tab and asks nothing when the flag is %j',
    async enabled => {
      const backend = renderApp(enabled);
      expect(
        await screen.findByRole('tab', { name: 'General' }),
      ).toBeInTheDocument();
      expect(screen.queryByRole('tab', { name: 'Secrets' })).toBeNull();
      expect(backend.calls).toEqual([]);
    },
  );
});
