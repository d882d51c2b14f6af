import { screen, within } from '@testing-library/react';
import { failure, FakeBackend, secret } from '../../__testUtils__/FakeBackend';
import { event, openStream } from '../../__testUtils__/openStream';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const route = 'GET /platform/certificates';
const url = '/?view=platform&part=certificates';

const certificate = (name: string, daysLeft: number) => ({
  secret: secret(name, { type: 'kubernetes.io/tls' }),
  expiry: {
    subject: `CN=${name}.example.com`,
    notAfter: new Date(Date.UTC(2030, 0, 10 + daysLeft)).toISOString(),
    daysLeft,
  },
});

const start = event('start', { namespaces: 2, limit: 1000 });

const acme = event('namespace', {
  name: 'acme-corp',
  certificates: [
    certificate('fresh', 300),
    certificate('soon', 6),
    certificate('next-month', 29),
    certificate('over', -1),
    {
      secret: secret('lost', { type: 'kubernetes.io/tls' }),
      error: 'Its plane does not have its value.',
    },
  ],
});

describe('looking for certificates that expire', () => {
  let backend: FakeBackend;
  let scan: ReturnType<typeof openStream>;

  beforeEach(() => {
    backend = new FakeBackend();
    scan = openStream();
    backend.on('GET /platform/secrets', () => new Response(null));
    backend.on(route, () => scan.response);
  });

  const begin = () =>
    screen.findByRole('button', { name: 'Look for certificates that expire' });

  const group = (name: string) => screen.findByRole('table', { name });

  const scans = () =>
    backend.calls.filter(({ path }) => path === '/platform/certificates');

  it('says what it means, and reads nothing before it is asked to', async () => {
    renderSecrets({ backend, url });
    expect(await begin()).toBeInTheDocument();
    expect(
      screen.getByText(/No value reaches this browser/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Certificates (?)' }),
    ).toBeInTheDocument();
    expect(scans()).toEqual([]);
  });

  it('shows them by how urgent they are, and what could not be read', async () => {
    const { user } = renderSecrets({ backend, url });
    await user.click(await begin());
    scan.send(start + acme);
    const expired = await group('Expired (1)');
    expect(within(expired).getByText('CN=over.example.com')).toBeVisible();
    expect(within(expired).getByText('-1')).toBeVisible();
    expect(within(expired).getByRole('link')).toHaveAttribute(
      'href',
      '/settings/secrets?namespace=acme-corp&secret=over',
    );
    for (const [title, name] of [
      ['Within 7 days (1)', 'soon'],
      ['Within 30 days (1)', 'next-month'],
      ['Later (1)', 'fresh'],
      ['Not read (1)', 'Its plane does not have its value.'],
    ]) {
      expect(within(await group(title)).getByText(name)).toBeVisible();
    }
    scan.send(
      event('namespace', {
        name: 'closed',
        certificates: [],
        error: 'Your role does not let you.',
      }) + event('end', {}),
    );
    expect(
      await screen.findByText('closed: Your role does not let you.'),
    ).toBeVisible();
    expect(
      screen.getByText('Looked for certificates in 2 of 2 namespaces'),
    ).toBeVisible();
  });

  it('keeps what was found while other parts are looked at, and narrows it', async () => {
    const { user } = renderSecrets({ backend, url });
    await user.click(await begin());
    scan.send(start + acme + event('end', {}));
    await group('Expired (1)');
    await user.click(screen.getByRole('tab', { name: /^Unused/ }));
    await user.click(screen.getByRole('tab', { name: 'Certificates (5)' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'soon');
    expect(await group('Within 7 days (1)')).toBeVisible();
    expect(screen.queryByText('over')).not.toBeInTheDocument();
    expect(scans()).toHaveLength(1);
  });

  it('says that the limit is reached, and goes on from there', async () => {
    const { user } = renderSecrets({ backend, url });
    await user.click(await begin());
    scan.send(start + acme + event('end', { after: 'acme-corp/soon' }));
    expect(
      await screen.findByText(/No more than 1000 certificates/),
    ).toBeVisible();
    let asked: string | null = null;
    scan = openStream();
    backend.on(route, (_, { searchParams }) => {
      asked = searchParams.get('after');
      return scan.response;
    });
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    scan.send(
      start +
        event('namespace', {
          name: 'acme-corp',
          certificates: [certificate('tomorrow', 1)],
        }),
    );
    expect(await group('Within 7 days (2)')).toBeVisible();
    expect(
      screen.getByText('Looked for certificates in 1 of 2 namespaces'),
    ).toBeVisible();
    expect(asked).toBe('acme-corp/soon');
  });

  it('can be cancelled', async () => {
    const { user } = renderSecrets({ backend, url });
    await user.click(await begin());
    scan.send(start + acme);
    await group('Expired (1)');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(
      await screen.findByText('Cancelled after 1 of 2 namespaces.'),
    ).toBeVisible();
    expect(await group('Expired (1)')).toBeVisible();
  });

  it('says so where it is not allowed', async () => {
    backend.on(route, () =>
      failure(403, 'NotAllowedError', 'The permissions of this portal…', {
        code: 'PORTAL_FORBIDDEN',
      }),
    );
    const { user } = renderSecrets({ backend, url });
    await user.click(await begin());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not see this.');
    expect(alert).toHaveTextContent('The permissions of this portal…');
  });
});
