import { screen, waitFor, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  json,
  secret,
} from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const details = 'GET /namespaces/acme-corp/secrets/db-creds/facts';
const deepLink = '/?namespace=acme-corp&secret=db-creds';

const findDrawer = async (name = 'db-creds') =>
  within(await screen.findByRole('dialog', { name }));
const link = (name: string) => screen.findByRole('button', { name });

describe('the drawer of a secret', () => {
  it('opens from the table, and gives the focus back when it is closed', async () => {
    const { user } = renderSecrets();
    await user.click(await link('Open db-creds'));
    const drawer = await findDrawer();
    expect(
      drawer.getByText(/Opaque · Generic · dp-prod \(DataPlane\)/),
    ).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(async () =>
      expect(await link('Open db-creds')).toHaveFocus(),
    );
  });

  it('opens from a link of its own, and then goes to the row', async () => {
    const { user } = renderSecrets({ url: deepLink });
    const drawer = await findDrawer();
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    await waitFor(async () =>
      expect(await link('Open db-creds')).toHaveFocus(),
    );
  });

  it('is closed when another namespace is chosen', async () => {
    const backend = new FakeBackend();
    backend.on('GET /namespaces/default/secrets', () =>
      json(200, { items: [secret('db-creds')] }),
    );
    const { user } = renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('combobox', { name: 'Namespace' }));
    await user.click(screen.getByRole('option', { name: 'default' }));
    await link('Open db-creds');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says where the secret is stored, and which commands do the same', async () => {
    const { user } = renderSecrets({ url: deepLink });
    const drawer = await findDrawer();
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

  it('warns of a certificate that expires, and names registries', async () => {
    const backend = new FakeBackend();
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
    expect(await drawer.findByRole('alert')).toHaveTextContent(
      /CN=shop.example.*It has expired/,
    );
    expect(drawer.getByText('Registry ghcr.io as bot')).toBeInTheDocument();
  });

  it.each([
    [403, 'You don’t have access to secrets in acme-corp.'],
    [404, 'There is no secret “db-creds” in acme-corp.'],
    [502, 'The secret cannot be shown.'],
    [500, 'The secret cannot be shown.'],
  ])('shows a %d as what it is', async (status, title) => {
    const backend = new FakeBackend();
    backend.on(details, () => failure(status, 'E', 'What to do.'));
    renderSecrets({ backend, url: deepLink });
    const alert = await (await findDrawer()).findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent('What to do.');
  });

  it('only shows what was not made through the API, and explains why', async () => {
    const backend = new FakeBackend();
    backend.secrets[0] = secret('db-creds', { managed: false });
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    expect(
      await drawer.findByText(/Change this secret where its YAML is kept/),
    ).toBeInTheDocument();
    expect(drawer.queryByRole('button', { name: /Reveal|Edit|Delete/ })).toBe(
      null,
    );
  });

  it('disables what is not allowed, with the reason', async () => {
    const backend = new FakeBackend();
    const denied = (reason: string) => ({ allowed: false, reason });
    backend.capabilities = {
      ...backend.capabilities,
      update: denied('No update.'),
      replace: denied('No replace.'),
      delete: denied('No delete.'),
      reveal: denied('No reveal.'),
    };
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    await drawer.findByText(/SecretReference db-creds in/);
    const expectDenied = async (name: string, reason: string) => {
      await waitFor(() =>
        expect(
          drawer.getByRole('button', { name }),
        ).toHaveAccessibleDescription(reason),
      );
      expect(drawer.getByRole('button', { name })).toBeDisabled();
    };
    await expectDenied('Edit', 'No update.');
    await expectDenied('Rotate password', 'No update.');
    await expectDenied('Delete…', 'No delete.');
    await expectDenied('Reveal password', 'No reveal.');
    await expectDenied('Copy password', 'No reveal.');
  });

  it('changes nothing while its plane does not answer, and says so', async () => {
    const backend = new FakeBackend();
    backend.stored.unavailable = 'The plane dp-prod does not answer.';
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    expect(
      await drawer.findByText('The plane dp-prod does not answer.', {
        selector: '[class*=MuiAlert-message]',
      }),
    ).toBeInTheDocument();
    expect(drawer.getByRole('button', { name: 'Edit' })).toBeDisabled();
    expect(
      drawer.getByRole('button', { name: 'Rotate password' }),
    ).toHaveAccessibleDescription('The plane dp-prod does not answer.');
    expect(drawer.getByRole('button', { name: 'Delete…' })).toBeEnabled();
  });

  it('does not change a secret that holds bytes which are no text', async () => {
    const backend = new FakeBackend();
    backend.stored.facts.set('db-creds', {
      keys: [{ key: 'password', content: 'binary', version: '1' }],
    });
    renderSecrets({ backend, url: deepLink });
    const drawer = await findDrawer();
    expect(
      await drawer.findByText(/password holds bytes/, { selector: 'div' }),
    ).toBeInTheDocument();
    expect(drawer.getByRole('button', { name: 'Edit' })).toBeDisabled();
    expect(
      drawer.getByRole('button', { name: 'Reveal password' }),
    ).toBeEnabled();
  });
});
