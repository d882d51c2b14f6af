import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { SettingsLayout } from '@backstage/plugin-user-settings';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FakeBackend } from './__testUtils__/FakeBackend';
import { secretsApiRef } from './api/SecretsApi';
import { SecretsClient } from './api/SecretsClient';
import { SecretsPage, SecretsSettings, useSecretsEnabled } from './legacy';

/** A settings page with a tab that is there or not, as the README has it. */
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
  async function renderApp(path: string, enabled: boolean) {
    const backend = new FakeBackend();
    const discoveryApi = { getBaseUrl: async () => FakeBackend.baseUrl };
    const fetchApi = { fetch: backend.fetch };
    const config = mockApis.config({
      data: {
        openchoreo: {
          features: { secretManagement: { enabled } },
          secrets: { auth: { mode: 'none' } },
        },
      },
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [configApiRef, config],
          [discoveryApiRef, discoveryApi],
          [fetchApiRef, fetchApi],
          [toastApiRef, { post: () => ({ close: () => undefined }) }],
          [secretsApiRef, SecretsClient.create({ discoveryApi, fetchApi })],
        ]}
      >
        <Routes>
          <Route path="/settings/*" element={<Settings />} />
          <Route path="/secrets" element={<SecretsPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: [path] },
    );
    return backend;
  }

  it('is a tab of the settings while the flag is on', async () => {
    await renderApp('/settings/secrets?namespace=acme-corp', true);
    expect(
      await screen.findByRole('row', { name: /db-creds/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Secrets' })).toBeInTheDocument();
  });

  it('has no tab while the flag is off', async () => {
    const backend = await renderApp('/settings/general', false);
    expect(await screen.findByText('General settings')).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'Secrets' })).toBeNull();
    expect(backend.calls).toEqual([]);
  });

  it('is a page of its own', async () => {
    await renderApp('/secrets?namespace=acme-corp', true);
    expect(
      await screen.findByRole('row', { name: /db-creds/ }),
    ).toBeInTheDocument();
  });

  it('says that the feature is off, and asks nothing', async () => {
    const backend = await renderApp('/secrets?namespace=acme-corp', false);
    expect(
      await screen.findByText('Secret management is switched off.'),
    ).toBeInTheDocument();
    expect(backend.calls).toEqual([]);
  });
});
