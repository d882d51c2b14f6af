import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { SettingsLayout } from '@backstage/plugin-user-settings';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { FakeBackend } from './__testUtils__/FakeBackend';
import { SecretsPage, SecretsSettings, useSecretsEnabled } from './legacy';

/** A settings page as the README describes it, with or without the tab. */
function Settings() {
  return (
    <SettingsLayout>
      <SettingsLayout.Route path="general" title="General">
        <div>General settings</div>
      </SettingsLayout.Route>
      {useSecretsEnabled() && (
        <SettingsLayout.Route path="secrets" title="Secrets">
          <SecretsSettings />
        </SettingsLayout.Route>
      )}
    </SettingsLayout>
  );
}

describe('the plugin in an app of the legacy frontend system', () => {
  function renderApp(path: string, enabled: boolean) {
    const backend = new FakeBackend();
    const app = createApp({
      apis: [
        createApiFactory(discoveryApiRef, {
          getBaseUrl: async () => FakeBackend.baseUrl,
        }),
        createApiFactory(fetchApiRef, { fetch: backend.fetch }),
      ],
      configLoader: async () => [
        {
          context: 'test',
          data: {
            app: { baseUrl: 'http://localhost', title: 'Test' },
            backend: { baseUrl: 'http://localhost:7007' },
            openchoreo: {
              features: { secretManagement: { enabled } },
              secrets: { auth: { mode: 'none' } },
            },
          },
        },
      ],
    });
    window.history.replaceState({}, '', path);
    const App = app.createRoot(
      <AppRouter>
        <FlatRoutes>
          <Route path="/settings" element={<Settings />} />
          <Route path="/secrets" element={<SecretsPage />} />
        </FlatRoutes>
      </AppRouter>,
    );
    render(<App />);
    return backend;
  }

  it('is a tab of the settings while the flag is on', async () => {
    renderApp('/settings/secrets?namespace=acme-corp', true);
    expect(
      await screen.findByRole('row', { name: /db-creds/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Secrets' })).toBeInTheDocument();
  });

  it('has no tab while the flag is off', async () => {
    const backend = renderApp('/settings/general', false);
    expect(await screen.findByText('General settings')).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'Secrets' })).toBeNull();
    expect(backend.calls).toEqual([]);
  });

  it('is a page of its own', async () => {
    renderApp('/secrets?namespace=acme-corp', true);
    expect(
      await screen.findByRole('row', { name: /db-creds/ }),
    ).toBeInTheDocument();
  });

  it.each(['/settings/secrets', '/secrets'])(
    'opens a secret at %s by its URL, and closes it when the browser goes back',
    async path => {
      renderApp(`${path}?namespace=acme-corp`, true);
      await userEvent.click(
        await screen.findByRole('button', { name: 'Open db-creds' }),
      );
      expect(
        await screen.findByRole('dialog', { name: 'db-creds' }),
      ).toBeInTheDocument();
      expect(window.location.href).toContain(
        `${path}?namespace=acme-corp&secret=db-creds`,
      );
      act(() => window.history.back());
      await waitFor(() =>
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
      );
      expect(window.location.pathname).toBe(path);
    },
  );

  it('explains that the feature is off, and sends no request', async () => {
    const backend = renderApp('/secrets?namespace=acme-corp', false);
    expect(
      await screen.findByText('Secret management is off.'),
    ).toBeInTheDocument();
    expect(backend.calls).toEqual([]);
  });
});
