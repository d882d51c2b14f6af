import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import {
  failure,
  FakeBackend,
  secret,
  secretList,
} from '../__testUtils__/FakeBackend';
import { event, openStream } from '../__testUtils__/openStream';
import { renderSecrets } from '../__testUtils__/renderSecrets';

const row = (name: string) =>
  screen.findByRole('row', { name: new RegExp(name) });
const list = 'GET /namespaces/acme-corp/secrets';

describe('the Secrets tab', () => {
  it('asks for a namespace, then lists its secrets', async () => {
    const { user } = renderSecrets({ url: '/' });
    expect(
      await screen.findByRole('heading', { name: 'Choose a namespace' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Namespace' }));
    await user.click(screen.getByRole('option', { name: /acme-corp/ }));
    const cells = within(await row('db-creds')).getAllByRole('cell');
    expect(cells.map(cell => cell.textContent)).toEqual([
      '',
      'db-creds',
      'Opaque',
      'dp-prodDataPlane',
      'password, username',
      'UnknownNo plane access',
      'Not used',
      expect.any(String),
      '',
    ]);
    expect(screen.getByText('1 secret')).toBeInTheDocument();
  });

  it('shows the first rows while more are loading', async () => {
    const backend = new FakeBackend();
    const stream = openStream();
    backend.on(list, () => stream.response);
    stream.send(event('page', { items: [secret('first')] }));
    renderSecrets({ backend });
    expect(await row('first')).toBeInTheDocument();
    expect(screen.getByText('1 secret so far')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toBeInTheDocument();
    expect(screen.getByText('1–1 of 1+')).toBeInTheDocument();
    stream.send(
      event('page', { items: [secret('second')] }) + event('end', {}),
    );
    stream.end();
    expect(await row('second')).toBeInTheDocument();
    expect(await screen.findByText('2 secrets')).toBeInTheDocument();
  });

  it('keeps loaded rows when a later page fails', async () => {
    const backend = new FakeBackend();
    const error = { name: 'BadGatewayError', message: 'OpenChoreo failed.' };
    backend.on(
      list,
      () =>
        new Response(
          event('page', { items: [secret('first')] }) +
            event('error', { error, response: { statusCode: 502 } }),
        ),
    );
    renderSecrets({ backend });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Showing the first 1 secret. The rest didn't load. OpenChoreo failed.",
    );
    expect(await row('first')).toBeInTheDocument();
  });

  it('keeps loaded rows when the connection breaks', async () => {
    const backend = new FakeBackend();
    backend.on(
      list,
      () => new Response(event('page', { items: [secret('first')] })),
    );
    renderSecrets({ backend });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "The rest didn't load.",
    );
    expect(await row('first')).toBeInTheDocument();
  });

  it('searches, and offers to clear filters when nothing matches', async () => {
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
      (
        await screen.findAllByRole('button', { name: 'Clear filters' })
      )[0],
    );
    expect(await row('db-creds')).toBeInTheDocument();
  });

  it('keeps the last letter when the search is left at once', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(secret('other'));
    const { user } = renderSecrets({ backend });
    await row('db-creds');
    const search = screen.getByRole('searchbox');
    await user.click(search);
    act(() => {
      fireEvent.change(search, { target: { value: 'other' } });
      fireEvent.blur(search);
    });
    expect(search).toHaveValue('other');
    await waitFor(() =>
      expect(screen.queryByText('db-creds')).not.toBeInTheDocument(),
    );
  });

  it('marks secrets that are managed in YAML', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(secret('by-hand', { managed: false }));
    renderSecrets({ backend });
    expect(within(await row('by-hand')).getByText('YAML')).toBeInTheDocument();
  });

  it('explains an empty namespace', async () => {
    const backend = new FakeBackend();
    backend.secrets.length = 0;
    renderSecrets({ backend });
    expect(
      await screen.findByText('No secrets in Acme Corp yet'),
    ).toBeInTheDocument();
  });

  it('shows hidden characters of a namespace in the URL', async () => {
    renderSecrets({ url: '/?namespace=acme%E2%80%AEcorp' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Namespace acme<U+202E>corp doesn't exist.",
    );
  });

  it.each([
    [401, 'OPENCHOREO_TOKEN_MISSING', 'Sign in to OpenChoreo'],
    [
      403,
      'OPENCHOREO_FORBIDDEN',
      "You don't have access to secrets in acme-corp.",
    ],
    [404, undefined, "Namespace acme-corp doesn't exist."],
    [501, 'FEATURE_DISABLED', 'Secret management is off.'],
    [502, undefined, "Can't load secrets from acme-corp."],
    [503, undefined, "Can't load secrets from acme-corp."],
    [504, undefined, "Can't load secrets from acme-corp."],
    [500, undefined, "Can't load secrets from acme-corp."],
  ])('explains status %d (%s)', async (status, code, title) => {
    const backend = new FakeBackend();
    backend.on(list, () => failure(status, 'E', 'What to do.', { code }));
    const { user } = renderSecrets({ backend });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent('What to do.');
    expect(screen.queryByText(/No secrets in/)).not.toBeInTheDocument();

    backend.on(list, () => secretList([secret('back')]));
    await user.click(
      screen.getByRole('button', { name: /^(Try again|Sign in)$/ }),
    );
    expect(await row('back')).toBeInTheDocument();
  });

  it('explains that the control plane has the feature off, even if lists answer', async () => {
    const backend = new FakeBackend();
    backend.on('GET /namespaces/acme-corp/capabilities', () =>
      failure(501, 'NotImplementedError', 'Set features.…', {
        code: 'CONTROL_PLANE_FEATURE_DISABLED',
      }),
    );
    renderSecrets({ backend });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Secret management is off in the control plane.',
    );
  });

  it('disables Create secret without permission and says why', async () => {
    const backend = new FakeBackend();
    backend.capabilities.create = { allowed: false, reason: 'Your role…' };
    renderSecrets({ backend });
    await row('db-creds');
    const button = screen.getByRole('button', { name: 'Create secret' });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription(
      'You need permission to create secrets in Acme Corp.',
    );
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

  it('takes the token from the configured auth provider', async () => {
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

  it('explains what is missing if no API gives a token, and sends no request', async () => {
    const { backend } = renderSecrets({ auth: {} });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "This portal can't sign in to OpenChoreo.",
    );
    expect(backend.calls).toEqual([]);
  });

  it('deselects a row that the search hides, for good', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(secret('other'));
    const { user } = renderSecrets({ backend });
    await row('other');
    await user.click(screen.getByRole('checkbox', { name: 'Select other' }));
    expect(screen.getByText('1 selected')).toBeInTheDocument();
    const search = screen.getByRole('searchbox');
    await user.type(search, 'db-');
    await waitFor(() =>
      expect(screen.queryByText('1 selected')).not.toBeInTheDocument(),
    );
    await user.clear(search);
    await row('other');
    expect(
      screen.getByRole('checkbox', { name: 'Select other' }),
    ).not.toBeChecked();
  });

  it('reads search, filters, and order from the URL', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(
      secret('a-tls', { type: 'kubernetes.io/tls' }),
      secret('b-tls', { type: 'kubernetes.io/tls' }),
    );
    renderSecrets({
      backend,
      url: '/?namespace=acme-corp&q=tls&type=kubernetes.io/tls&sort=-name',
    });
    await row('a-tls');
    expect(screen.getByRole('searchbox')).toHaveValue('tls');
    expect(screen.getByText('2 of 3 secrets')).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('button', { name: /^Open/ })
        .map(({ textContent }) => textContent),
    ).toEqual(['b-tls', 'a-tls']);
  });

  it('focuses the search on slash', async () => {
    const { user } = renderSecrets();
    await row('db-creds');
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });
});
