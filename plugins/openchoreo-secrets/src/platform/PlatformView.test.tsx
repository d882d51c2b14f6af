import { screen, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  json,
  secret,
  secretUse,
} from '../__testUtils__/FakeBackend';
import { event, openStream } from '../__testUtils__/openStream';
import {
  planesAnswer,
  platformPlanesRoute,
} from '../__testUtils__/planesAnswer';
import { renderSecrets } from '../__testUtils__/renderSecrets';

const route = 'GET /platform/secrets';
const certificatesRoute = 'GET /platform/certificates';
const url = '/?scope=all';

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
      reason: 'The plane has no secret store.',
      categories: [],
    },
  ],
});

describe('all namespaces', () => {
  let backend: FakeBackend;
  let stream: ReturnType<typeof openStream>;

  // The first import takes longer than tests wait.
  beforeAll(() => import('./PlatformView'), 60_000);

  beforeEach(() => {
    backend = new FakeBackend();
    stream = openStream();
    backend.on(route, () => stream.response);
    backend.on(platformPlanesRoute, () => json(200, planesAnswer()));
  });

  const card = (name: RegExp) => screen.findByRole('button', { name });
  const row = (name: RegExp) => screen.findByRole('row', { name });

  it('is the first option of the namespace select', async () => {
    const { user } = renderSecrets({ backend });
    await user.click(
      await screen.findByRole('combobox', { name: 'Namespace' }),
    );
    const [first] = screen.getAllByRole('option');
    expect(first).toHaveTextContent('All namespaces');
    await user.click(first);
    expect(
      await screen.findByRole('tab', { name: 'Needs attention' }),
    ).toHaveAttribute('aria-selected', 'true');
  });

  it('shows what has arrived while more namespaces are checked', async () => {
    renderSecrets({ backend, url });
    stream.send(start);
    expect(
      await screen.findByText('0 of 2 namespaces checked'),
    ).toBeInTheDocument();
    stream.send(acme);
    expect(
      await screen.findByText('1 of 2 namespaces checked'),
    ).toBeInTheDocument();
    expect(await row(/catalog/)).toHaveTextContent(
      "Refers to key pass, which db-creds doesn't have",
    );
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
      await screen.findByText(/^2 namespaces checked/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText("1 namespace couldn't be checked."),
    ).toBeInTheDocument();
  });

  it('filters the problems by card', async () => {
    const { user } = renderSecrets({ backend, url });
    stream.send(start + acme + event('end', {}));
    expect(await screen.findByText('2 problems')).toBeInTheDocument();
    const planes = await card(/^1.*Planes/);
    await user.click(planes);
    expect(await screen.findByText('1 problem')).toBeInTheDocument();
    expect(planes).toHaveAttribute('aria-pressed', 'true');
    expect(await row(/no-store/)).toHaveTextContent(
      'Plane has no secret store',
    );
    await user.click(planes);
    expect(await screen.findByText('2 problems')).toBeInTheDocument();
  });

  it('counts failed secrets by what the planes say, and nothing without access', async () => {
    backend.sync = {
      planeAccess: true,
      planes: [
        {
          kind: 'DataPlane',
          name: 'dp-prod',
          cluster: 0,
          state: 'reachable',
          stores: [],
        },
      ],
      secrets: [],
    };
    renderSecrets({ backend, url });
    stream.send(start + acme + event('end', {}));
    expect(await card(/^2.*Failed to sync/)).toBeInTheDocument();
  });

  it('shows Unknown without access to planes', async () => {
    backend.on(platformPlanesRoute, () =>
      json(200, planesAnswer({ planeAccess: false, planes: [] })),
    );
    renderSecrets({ backend, url });
    stream.send(start + acme + event('end', {}));
    for (const name of [
      /^–.*Failed to sync.*Unknown/,
      /^–.*Orphaned values.*Unknown/,
      /^–.*Platform secrets.*Unknown/,
    ]) {
      expect(await card(name)).toBeInTheDocument();
    }
  });

  it('reads certificates only after the person agrees', async () => {
    const scan = openStream();
    backend.on(certificatesRoute, () => scan.response);
    const { user } = renderSecrets({ backend, url });
    stream.send(start + acme + event('end', {}));
    await user.click(await card(/Certificates.*Not checked/));
    const dialog = await screen.findByRole('dialog', {
      name: 'Check certificates?',
    });
    const scans = () =>
      backend.calls.filter(({ path }) => path === '/platform/certificates');
    expect(scans()).toEqual([]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Check certificates' }),
    );
    scan.send(
      event('start', { namespaces: 1, limit: 1000 }) +
        event('namespace', {
          name: 'acme-corp',
          certificates: [
            {
              secret: secret('old', { type: 'kubernetes.io/tls' }),
              expiry: {
                subject: 'CN=x',
                notAfter: '2026-12-03T00:00:00Z',
                daysLeft: 6,
              },
            },
          ],
        }) +
        event('end', {}),
    );
    expect(await row(/old/)).toHaveTextContent('Certificate expires in 6 days');
    expect(scans()).toHaveLength(1);
  });

  it('shows the commands that remove an orphaned value in its row', async () => {
    backend.on(platformPlanesRoute, () =>
      json(
        200,
        planesAnswer({
          orphanedValues: {
            items: [
              {
                planes: [
                  {
                    kind: 'DataPlane',
                    namespace: 'acme-corp',
                    name: 'dp-prod',
                  },
                ],
                namespace: 'acme-corp',
                name: 'old-token',
                state: 'present',
                deletionPolicy: 'Delete',
                cleanUp: 'kubectl delete pushsecret old-token',
              },
            ],
            gaps: [],
            othersPossible: false,
          },
        }),
      ),
    );
    const { user } = renderSecrets({ backend, url });
    stream.send(start + event('end', {}));
    await user.click(
      await screen.findByRole('button', {
        name: 'Show what to do about old-token',
      }),
    );
    expect(
      screen.getByText('kubectl delete pushsecret old-token'),
    ).toBeInTheDocument();
  });

  it('can be stopped and started again', async () => {
    const { user } = renderSecrets({ backend, url });
    stream.send(start + acme);
    await row(/catalog/);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(
      await screen.findByText('Stopped after 1 of 2 namespaces.'),
    ).toBeInTheDocument();
    stream = openStream();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    stream.send(start);
    expect(
      await screen.findByText('0 of 2 namespaces checked'),
    ).toBeInTheDocument();
  });

  it('is not called complete if the connection ends early', async () => {
    renderSecrets({ backend, url });
    stream.send(start + acme);
    await row(/catalog/);
    stream.end();
    expect(
      await screen.findByText(/connection ended after 1 of 2/),
    ).toBeInTheDocument();
  });

  it('lists all secrets with their namespaces', async () => {
    const { user } = renderSecrets({ backend, url: `${url}&view=secrets` });
    stream.send(start + acme + event('end', {}));
    const found = await row(/db-creds/);
    expect(found).toHaveTextContent('Acme Corp');
    await user.click(within(found).getByRole('button', { name: /^Open/ }));
    expect(
      await screen.findByRole('row', { name: /db-creds/, hidden: true }),
    ).not.toHaveTextContent('acme-corp');
  });

  it('explains what the backend refuses', async () => {
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
});
