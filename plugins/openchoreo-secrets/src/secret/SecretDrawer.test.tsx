import { screen, waitFor, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  secret,
  secretList,
  secretUse,
} from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { commonMessages } from '../translations/en/common';
import { secretMessages } from '../translations/en/secret';

const texts = secretMessages;

const details = 'GET /namespaces/acme-corp/secrets/db-creds/facts';
const deepLink = '/?namespace=acme-corp&secret=db-creds';

const findDrawer = async (name = 'db-creds') =>
  within(await screen.findByRole('dialog', { name }));
const link = (name: string) => screen.findByRole('button', { name });

describe('SecretDrawer', () => {
  // The first import takes longer than tests wait.
  beforeAll(() => import('./SecretDrawer'), 60_000);

  it('opens from the table and returns the focus', async () => {
    const { user } = renderSecrets();
    await user.click(await link('Open db-creds'));
    await findDrawer();
    expect(screen.getByRole('dialog')).toHaveTextContent(
      'Opaque · dp-prod (DataPlane) · created ',
    );
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(async () =>
      expect(await link('Open db-creds')).toHaveFocus(),
    );
  });

  it('opens from a link and focuses the row on close', async () => {
    const { user } = renderSecrets({ url: deepLink });
    const drawer = await findDrawer();
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    await waitFor(async () =>
      expect(await link('Open db-creds')).toHaveFocus(),
    );
  });

  it('closes when another namespace is chosen', async () => {
    const backend = new FakeBackend();
    backend.on('GET /namespaces/default/secrets', () =>
      secretList([secret('db-creds')]),
    );
    const { user } = renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('combobox', { name: 'Namespace' }));
    await user.click(screen.getByRole('option', { name: 'default' }));
    await link('Open db-creds');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows where the secret is stored and the commands', async () => {
    const { user } = renderSecrets({ url: deepLink });
    const drawer = await findDrawer();
    await user.click(await drawer.findByRole('button', { name: /^Storage/ }));
    await user.click(drawer.getByRole('button', { name: /^Command line/ }));
    expect(
      await drawer.findByText(/secret\/acme-corp\/generic\/db-creds/),
    ).toBeInTheDocument();
    expect(
      drawer.getByText(/openchoreo-kv-acme-corp/, { selector: 'dd' }),
    ).toBeInTheDocument();
    expect(drawer.getByText(/occ secret update db-creds/)).toBeInTheDocument();
    await user.click(drawer.getByRole('button', { name: 'kubectl' }));
    expect(
      drawer.getByText(/kubectl .* patch secret db-creds/),
    ).toBeInTheDocument();
  });

  it('shows facts under their key and warns about certificates', async () => {
    const backend = new FakeBackend();
    backend.secrets[0] = secret('db-creds', {
      keys: ['.dockerconfigjson', 'tls.crt'],
    });
    backend.stored.facts.set('db-creds', {
      certificates: [
        {
          key: 'tls.crt',
          subject: 'CN=shop.example',
          issuer: 'CN=ca',
          subjectAlternativeNames: ['shop.example'],
          notBefore: '2020-01-01T00:00:00Z',
          notAfter: '2021-01-01T00:00:00Z',
        },
      ],
      registries: [{ server: 'ghcr.io', username: 'bot' }],
    });
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    const keyRow = async (name: string) =>
      within(await drawer.findByRole('group', { name }));
    expect((await keyRow('tls.crt')).getByRole('status')).toHaveTextContent(
      'This certificate expired on Jan 1, 2021.',
    );
    expect(
      (await keyRow('.dockerconfigjson')).getByText('Registry ghcr.io as bot'),
    ).toBeInTheDocument();
  });

  it.each([
    [403, "You don't have access to secrets in acme-corp.", 'What to do.'],
    [
      404,
      "db-creds doesn't exist in acme-corp.",
      commonMessages.state.backToList,
    ],
    [502, commonMessages.state.unreachable, 'What to do.'],
    [500, "Can't load db-creds.", 'What to do.'],
  ])('explains a %d', async (status, title, reason) => {
    const backend = new FakeBackend();
    backend.on(details, () => failure(status, 'E', 'What to do.'));
    renderSecrets({ backend, url: deepLink });
    const alert = await (await findDrawer()).findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent(reason);
  });

  it('links back to the list from a missing secret', async () => {
    const backend = new FakeBackend();
    backend.on(details, () => failure(404, 'E', 'Gone.'));
    const { user } = renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    await user.click(
      await drawer.findByRole('button', {
        name: commonMessages.state.backToList,
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('offers no change to a secret that is managed in YAML', async () => {
    const backend = new FakeBackend();
    backend.secrets[0] = secret('db-creds', { managed: false });
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    expect(await drawer.findByText(texts.drawer.unmanaged)).toBeInTheDocument();
    expect(
      drawer.queryByRole('button', {
        name: /Reveal|Replace|Remove|Add key|Edit/,
      }),
    ).toBe(null);
  });

  it('disables reveal and copy without permission, with the reason', async () => {
    const backend = new FakeBackend();
    backend.capabilities.reveal = { allowed: false, reason: 'No reveal.' };
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    for (const name of ['Reveal password', 'Copy password']) {
      const button = await drawer.findByRole('button', { name });
      expect(button).toBeDisabled();
      expect(button).toHaveAccessibleDescription(
        'You need permission to reveal values in acme-corp.',
      );
    }
    expect(drawer.queryByText(texts.reveal.note)).not.toBeInTheDocument();
  });

  it('hides reveal and copy if the portal switches them off', async () => {
    const backend = new FakeBackend();
    backend.capabilities.reveal = { allowed: false, isOff: true };
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    await drawer.findByRole('button', { name: 'Replace password' });
    expect(
      drawer.queryByRole('button', { name: /Reveal|Copy password/ }),
    ).not.toBeInTheDocument();
  });

  it('offers no change without permission', async () => {
    const backend = new FakeBackend();
    const denied = { allowed: false, reason: 'No.' };
    Object.assign(backend.capabilities, {
      update: denied,
      replace: denied,
      delete: denied,
    });
    const { user } = renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    await drawer.findByRole('button', { name: 'Reveal password' });
    expect(
      drawer.queryByRole('button', {
        name: /Replace|Remove|Add key|Edit labels/,
      }),
    ).not.toBeInTheDocument();
    await user.click(
      drawer.getByRole('button', { name: 'More actions for db-creds' }),
    );
    expect(screen.getAllByRole('menuitem').map(it => it.textContent)).toEqual([
      'Duplicate',
      'Copy to…',
      'Copy link',
      'Restart workloads',
    ]);
  });

  it('shows the keys while the plane is read, also from a direct link', async () => {
    const backend = new FakeBackend();
    const never = () => new Promise<Response>(() => undefined);
    backend.on('GET /namespaces/acme-corp/secrets', never);
    backend.on(details, never);
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    expect(await drawer.findByText('password')).toBeInTheDocument();
    expect(drawer.getByText('username')).toBeInTheDocument();
    expect(
      drawer.queryByRole('button', { name: 'Replace password' }),
    ).not.toBeInTheDocument();
  });

  it('offers no change while the plane does not respond', async () => {
    const backend = new FakeBackend();
    backend.stored.unavailable = 'The plane dp-prod does not answer.';
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    const replace = await drawer.findByRole('button', {
      name: 'Replace password',
    });
    expect(replace).toBeDisabled();
    expect(replace).toHaveAccessibleDescription(
      'The plane dp-prod does not answer.',
    );
    expect(
      drawer.getAllByText('The plane dp-prod does not answer.').length,
    ).toBeGreaterThan(1);
  });

  it('replaces or removes a binary value, and changes nothing else before', async () => {
    const backend = new FakeBackend();
    backend.secrets[0] = secret('db-creds', { keys: ['password', 'token'] });
    backend.stored.facts.set('db-creds', {
      keys: [
        { key: 'password', content: 'binary', version: '1' },
        { key: 'token', content: 'text', version: '1' },
      ],
    });
    const { user } = renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    const row = within(await drawer.findByRole('group', { name: 'password' }));
    expect(row.getByText(texts.keys.binary)).toBeInTheDocument();
    expect(row.getByRole('button', { name: 'Reveal password' })).toBeEnabled();
    for (const name of ['Replace token', 'Remove token', 'Add key']) {
      expect(drawer.getByRole('button', { name })).toBeDisabled();
      expect(drawer.getByRole('button', { name })).toHaveAccessibleDescription(
        /^password holds binary data/,
      );
    }
    expect(row.getByRole('button', { name: 'Remove password' })).toBeEnabled();
    await user.click(row.getByRole('button', { name: 'Replace password' }));
    expect(drawer.getByRole('button', { name: 'Replace token' })).toBeEnabled();
  });

  it('lists the users of the secret', async () => {
    const backend = new FakeBackend();
    backend.uses.push(secretUse({ component: 'checkout' }));
    renderSecrets({ backend, url: deepLink });
    const section = await screen.findByRole('region', { name: 'Used by' });
    expect(await within(section).findByText('checkout')).toBeInTheDocument();
  });
});
