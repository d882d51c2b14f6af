import { ConfigReader } from '@backstage/core-app-api';
import { UserIdentity } from '@backstage/core-components';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import openchoreoSecrets, {
  SecretKeyPicker,
  SecretPicker,
  type SecretKeyReference,
} from '@openchoreo-secrets/plugin';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';

const api = '/api/openchoreo-secrets/namespaces/acme-corp';

const secrets = [
  { name: 'db-creds', type: 'Opaque', keys: ['password', 'username'] },
  { name: 'api-token', type: 'Opaque', keys: ['token'] },
  {
    name: 'github-pat',
    type: 'kubernetes.io/basic-auth',
    category: 'git-credentials',
    keys: ['password', 'username'],
  },
].map(secret => ({ ...secret, managed: true }));

const allowed = { allowed: true };

/** What the backend of the secrets answers. */
const answers: Record<string, unknown> = {
  [`${api}/secrets`]: { items: secrets },
  [`${api}/capabilities`]: { list: allowed, create: allowed },
  [`${api}/target-planes`]: { items: [] },
};

const signedIn = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: async () =>
          function SignIn({ onSignInSuccess }) {
            useEffect(() => {
              onSignInSuccess(UserIdentity.createGuest());
            }, [onSignInSuccess]);
            return null;
          },
      },
    }),
  ],
});

describe('a plugin that uses the pickers', () => {
  let calls: string[];

  beforeEach(() => {
    calls = [];
  });

  function open(page: JSX.Element, enabled = true) {
    const backend = createFrontendModule({
      pluginId: 'app',
      extensions: [
        ApiBlueprint.make({
          name: 'fetch',
          params: define =>
            define({
              api: fetchApiRef,
              deps: {},
              factory: () => ({
                fetch: async (input: RequestInfo | URL) => {
                  const { pathname } = new URL(String(input));
                  calls.push(pathname);
                  const body = answers[pathname];
                  return new Response(JSON.stringify(body ?? {}), {
                    status: body ? 200 : 404,
                  });
                },
              }),
            }),
        }),
      ],
    });
    const other = createFrontendPlugin({
      pluginId: 'other',
      extensions: [
        PageBlueprint.make({
          params: { path: '/other', loader: async () => page },
        }),
      ],
    });
    const app = createApp({
      features: [signedIn, openchoreoSecrets, backend, other],
      advanced: {
        configLoader: async () => ({ config: config(enabled) }),
      },
    });
    window.history.replaceState({}, '', '/other');
    render(app.createRoot());
    return userEvent.setup();
  }

  const optionNames = () =>
    screen.getAllByRole('option').map(option => option.textContent);

  it('lets people pick a secret that suits it', async () => {
    const picked: string[] = [];
    const user = open(
      <SecretPicker
        namespace="acme-corp"
        label="Credentials"
        filter={{ category: 'git-credentials' }}
        onChange={name => picked.push(name)}
      />,
    );
    await user.click(
      await screen.findByRole('combobox', { name: 'Credentials' }),
    );
    expect(await screen.findByRole('option')).toHaveTextContent('github-pat');
    await user.click(screen.getByRole('option'));
    expect(picked).toEqual(['github-pat']);
  });

  it('lets people pick a key, and picks the only one by itself', async () => {
    function Page() {
      const [value, setValue] = useState<SecretKeyReference>();
      return (
        <>
          <SecretKeyPicker
            namespace="acme-corp"
            filter={{ types: ['Opaque'] }}
            value={value}
            onChange={setValue}
          />
          <output>{JSON.stringify(value)}</output>
        </>
      );
    }
    const user = open(<Page />);
    await user.click(await screen.findByRole('combobox', { name: 'Secret' }));
    await screen.findAllByRole('option');
    expect(optionNames()).toEqual([
      expect.stringContaining('db-creds'),
      expect.stringContaining('api-token'),
    ]);
    await user.click(screen.getByRole('option', { name: /api-token/ }));
    expect(
      screen.getByText('{"name":"api-token","key":"token"}'),
    ).toBeVisible();

    await user.click(screen.getByRole('combobox', { name: 'Secret' }));
    await user.click(screen.getByRole('option', { name: /db-creds/ }));
    await user.click(screen.getByRole('combobox', { name: 'Key' }));
    await user.click(screen.getByRole('option', { name: 'username' }));
    expect(
      screen.getByText('{"name":"db-creds","key":"username"}'),
    ).toBeVisible();
  });

  it('shows that what is chosen is not there', async () => {
    open(
      <SecretPicker
        namespace="acme-corp"
        value="gone"
        onChange={() => undefined}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no secret “gone”.',
    );
  });

  it('offers to create a secret on the way', async () => {
    const user = open(
      <SecretPicker
        namespace="acme-corp"
        filter={{ category: 'git-credentials' }}
        onChange={() => undefined}
      />,
    );
    await user.click(
      await screen.findByRole('button', { name: 'Create new secret' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('radio', { name: /Git credentials/ }),
    ).toBeChecked();
  });

  it('has nothing of them while the feature is off, and nothing is asked', async () => {
    open(
      <>
        <h1>Other</h1>
        <SecretPicker namespace="acme-corp" onChange={() => undefined} />
      </>,
      false,
    );
    expect(await screen.findByText('Other')).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(calls.filter(path => path.includes('openchoreo'))).toEqual([]);
  });
});

function config(enabled: boolean) {
  return new ConfigReader({
    app: { baseUrl: 'http://localhost', title: 'Test' },
    backend: { baseUrl: 'http://localhost:7007' },
    openchoreo: {
      features: { secretManagement: { enabled } },
      secrets: { auth: { mode: 'none' } },
    },
  });
}
