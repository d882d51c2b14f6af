import { screen, waitFor } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  secret,
  secretUse,
} from '../../__testUtils__/FakeBackend';
import { event, openStream } from '../../__testUtils__/openStream';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const route = 'GET /platform/secrets';
const url = '/?view=platform';

const acme = event('namespace', {
  name: 'acme-corp',
  othersPossible: false,
  planes: [],
  secrets: [
    { ...secret('db-creds'), users: 1 },
    { ...secret('old', { type: 'kubernetes.io/tls' }), users: 0 },
  ],
  problems: [
    secretUse({
      key: 'pass',
      problem: { code: 'KEY_MISSING', broken: true, keys: ['password'] },
    }),
  ],
});

const start = event('start', {
  namespaces: 2,
  planes: [
    {
      kind: 'ClusterDataPlane',
      name: 'no-store',
      usable: false,
      reason: 'It has no secret store.',
      categories: [],
    },
  ],
});

describe('the view of the platform', () => {
  let backend: FakeBackend;
  let stream: ReturnType<typeof openStream>;

  beforeEach(() => {
    backend = new FakeBackend();
    stream = openStream();
    backend.on(route, () => stream.response);
  });

  const tab = (name: string | RegExp) => screen.findByRole('tab', { name });

  it('shows what has come while more is coming', async () => {
    renderSecrets({ backend, url });
    stream.send(start);
    expect(await screen.findByText('0 of 2 namespaces')).toBeInTheDocument();
    stream.send(acme);
    expect(await screen.findByText('1 of 2 namespaces')).toBeInTheDocument();
    expect(await screen.findByText('db-creds')).toHaveAttribute(
      'href',
      '/settings/secrets?namespace=acme-corp&secret=db-creds',
    );
    expect(await tab('Secrets (2)')).toBeInTheDocument();
    stream.send(
      event('namespace', {
        name: 'lost',
        othersPossible: true,
        planes: [],
        secrets: [],
        problems: [],
        error: 'OpenChoreo failed (500).',
      }) + event('end', {}),
    );
    expect(
      await screen.findByText('lost: OpenChoreo failed (500).'),
    ).toBeInTheDocument();
  });

  it('shows what is unused, broken and without a store, each at a link of its own', async () => {
    const { user } = renderSecrets({ backend, url: `${url}&part=unused` });
    stream.send(start + acme + event('end', {}));
    expect(await screen.findByText('old')).toBeInTheDocument();
    expect(screen.queryByText('db-creds')).not.toBeInTheDocument();

    await user.click(await tab('Broken references (1)'));
    expect(
      screen.getByText(
        'DB_PASSWORD in production refers to key “pass” of “db-creds”, which has password.',
      ),
    ).toBeInTheDocument();

    await user.click(await tab('Planes with problems (1)'));
    expect(screen.getByText('It has no secret store.')).toBeInTheDocument();
  });

  it('narrows by what the secrets have in common', async () => {
    const { user } = renderSecrets({ backend, url });
    stream.send(start + acme + event('end', {}));
    await screen.findByText('db-creds');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Type' }),
      'kubernetes.io/tls',
    );
    expect(await tab('Secrets (1)')).toBeInTheDocument();
    expect(screen.queryByText('db-creds')).not.toBeInTheDocument();
  });

  it('can be cancelled, and loaded again', async () => {
    const { user } = renderSecrets({ backend, url });
    stream.send(start + acme);
    await screen.findByText('db-creds');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(
      await screen.findByText('Cancelled after 1 of 2 namespaces.'),
    ).toBeInTheDocument();
    stream = openStream();
    await user.click(screen.getByRole('button', { name: 'Load again' }));
    stream.send(start);
    expect(await screen.findByText('0 of 2 namespaces')).toBeInTheDocument();
    expect(screen.queryByText('db-creds')).not.toBeInTheDocument();
  });

  it('is not called complete when the answer breaks off', async () => {
    renderSecrets({ backend, url });
    stream.send(start + acme);
    await screen.findByText('db-creds');
    stream.end();
    expect(
      await screen.findByText(/ended after 1 of 2 namespaces/),
    ).toBeInTheDocument();
  });

  it('says so where it is not allowed', async () => {
    backend.on(route, () =>
      failure(403, 'NotAllowedError', 'The permissions of this portal…', {
        code: 'PORTAL_FORBIDDEN',
      }),
    );
    renderSecrets({ backend, url });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The permissions of this portal…',
    );
  });

  it('is linked from the tab', async () => {
    const { user } = renderSecrets({ backend });
    await user.click(
      await screen.findByRole('link', { name: 'All namespaces' }),
    );
    stream.send(start);
    await waitFor(() =>
      expect(screen.getByText('0 of 2 namespaces')).toBeInTheDocument(),
    );
  });
});
