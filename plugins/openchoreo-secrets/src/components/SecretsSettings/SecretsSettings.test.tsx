import { createApiRef } from '@backstage/frontend-plugin-api';
import { screen, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  json,
  secret,
} from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const row = (name: string) =>
  screen.findByRole('row', { name: new RegExp(name) });
const list = 'GET /namespaces/acme-corp/secrets';

describe('the Secrets tab', () => {
  it('asks for a namespace, then shows its secrets', async () => {
    const { user } = renderSecrets({ url: '/' });
    expect(
      await screen.findByText('Choose a namespace to see its secrets.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Namespace' }));
    await user.click(screen.getByRole('option', { name: /acme-corp/ }));
    const cells = within(await row('db-creds')).getAllByRole('cell');
    expect(cells.map(cell => cell.textContent)).toEqual([
      '',
      'db-creds',
      'Opaque',
      'dp-prodDataPlane',
      'passwordusername',
      'Unknown',
      expect.any(String),
      '—',
      '',
    ]);
    expect(screen.getByText('1 secret')).toBeInTheDocument();
  });

  it('shows the first rows while more are loading, and in the end all', async () => {
    const backend = new FakeBackend();
    let sendRest: () => void = () => undefined;
    backend.on(list, async (_, url) => {
      if (!url.searchParams.has('cursor')) {
        return json(200, { items: [secret('first')], nextCursor: 'more' });
      }
      await new Promise<void>(resolve => {
        sendRest = resolve;
      });
      return json(200, { items: [secret('second')] });
    });
    renderSecrets({ backend });
    expect(await row('first')).toBeInTheDocument();
    expect(
      screen.getByText('1 secret loaded, more coming…'),
    ).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toBeInTheDocument();
    expect(screen.getByText('1–1 of 1+')).toBeInTheDocument();
    sendRest();
    expect(await row('second')).toBeInTheDocument();
    expect(await screen.findByText('2 secrets')).toBeInTheDocument();
  });

  it('keeps what has come when a later page fails', async () => {
    const backend = new FakeBackend();
    backend.on(list, (_, url) =>
      url.searchParams.has('cursor')
        ? failure(502, 'BadGatewayError', 'OpenChoreo failed.')
        : json(200, { items: [secret('first')], nextCursor: 'more' }),
    );
    renderSecrets({ backend });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only the first 1 secrets are shown. OpenChoreo failed.',
    );
    expect(await row('first')).toBeInTheDocument();
  });

  it('searches, and offers a way back when nothing matches', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(secret('other', { keys: ['ca.crt'] }));
    const { user } = renderSecrets({ backend });
    await row('db-creds');
    const search = screen.getByRole('searchbox');
    await user.type(search, 'ca.crt');
    expect(await row('other')).toBeInTheDocument();
    expect(screen.queryByText('db-creds')).not.toBeInTheDocument();
    await user.type(search, 'x');
    await user.click(
      await screen.findByRole('button', { name: 'Clear search and filters' }),
    );
    expect(await row('db-creds')).toBeInTheDocument();
  });

  it('marks what was not made through the API', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(secret('by-hand', { managed: false }));
    renderSecrets({ backend });
    expect(
      within(await row('by-hand')).getByText('unmanaged'),
    ).toBeInTheDocument();
  });

  it('says empty only where the list is empty', async () => {
    const backend = new FakeBackend();
    backend.secrets.length = 0;
    renderSecrets({ backend });
    expect(
      await screen.findByText('acme-corp has no secrets yet.'),
    ).toBeInTheDocument();
  });

  it.each([
    [401, 'OPENCHOREO_TOKEN_MISSING', 'Sign in to OpenChoreo.'],
    [403, 'OPENCHOREO_FORBIDDEN', 'You may not see the secrets of acme-corp.'],
    [404, undefined, 'There is no namespace “acme-corp”.'],
    [501, 'FEATURE_DISABLED', 'Secret management is switched off.'],
    [502, undefined, 'OpenChoreo cannot be reached.'],
    [503, undefined, 'OpenChoreo cannot be reached.'],
    [504, undefined, 'OpenChoreo cannot be reached.'],
    [500, undefined, 'The secrets cannot be shown.'],
  ])('shows a %d as what it is (%s)', async (status, code, title) => {
    const backend = new FakeBackend();
    backend.on(list, () => failure(status, 'E', 'What to do.', { code }));
    const { user } = renderSecrets({ backend });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent('What to do.');
    expect(screen.queryByText(/no secrets yet/)).not.toBeInTheDocument();

    backend.on(list, () => json(200, { items: [secret('back')] }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row('back')).toBeInTheDocument();
  });

  it('says so when the control plane has the feature off, even though lists answer', async () => {
    const backend = new FakeBackend();
    backend.on('GET /namespaces/acme-corp/capabilities', () =>
      failure(501, 'NotImplementedError', 'Set features.…', {
        code: 'CONTROL_PLANE_FEATURE_DISABLED',
      }),
    );
    renderSecrets({ backend });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Secret management is switched off in the control plane.',
    );
  });

  it('does not offer what is not allowed, and says why', async () => {
    const backend = new FakeBackend();
    backend.capabilities.create = { allowed: false, reason: 'Your role…' };
    renderSecrets({ backend });
    await row('db-creds');
    const button = screen.getByRole('button', { name: 'Create secret' });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription('Your role…');
  });

  it('sends the OpenChoreo token to our backend', async () => {
    const { backend } = renderSecrets({
      auth: {},
      apis: [
        [
          createApiRef({ id: 'openchoreo.token' }),
          { getToken: async () => 'jwt' },
        ],
      ],
    });
    await row('db-creds');
    expect(backend.calls.map(({ token }) => token)).toEqual(
      backend.calls.map(() => 'jwt'),
    );
  });

  it('takes the token from the auth provider that is named', async () => {
    const { backend } = renderSecrets({
      auth: { mode: 'user', provider: 'oidc' },
      apis: [
        [
          createApiRef({ id: 'core.auth.oidc' }),
          { getAccessToken: async () => 'from-oidc' },
        ],
      ],
    });
    await row('db-creds');
    expect(backend.calls[0].token).toBe('from-oidc');
  });

  it('explains what is missing where no API gives a token, and asks nothing', async () => {
    const { backend } = renderSecrets({ auth: {} });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This portal cannot sign in to OpenChoreo.',
    );
    expect(backend.calls).toEqual([]);
  });
});
