import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  json,
  secretUse,
} from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';
import { EntitySecretsCard } from './EntitySecretsCard';
import { EntitySecretsContent } from './EntitySecretsContent';

const catalog = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'catalog',
    annotations: {
      'openchoreo.io/namespace': 'acme-corp',
      'openchoreo.io/project': 'online-store',
      'openchoreo.io/component': 'catalog',
    },
  },
};

const wrongKey = secretUse({
  key: 'pass',
  problem: {
    code: 'KEY_MISSING',
    broken: true,
    keys: ['password', 'username'],
  },
});

describe('the secrets of a component', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = new FakeBackend();
  });

  const open = (entity: object = catalog) =>
    renderSecrets({
      backend,
      element: (
        <EntityProvider entity={{ ...catalog, ...entity }}>
          <EntitySecretsContent />
        </EntityProvider>
      ),
    });

  /** All but whether the value has arrived. */
  const judgementOf = (row: HTMLElement) =>
    [
      within(row).getByRole('rowheader'),
      ...within(row).getAllByRole('cell').slice(0, 4),
    ].map(cell => cell.textContent);

  it('are shown with what is broken first, each thing once for all environments', async () => {
    backend.uses.push(
      secretUse({ environment: 'development' }),
      secretUse({ environment: 'staging' }),
      wrongKey,
    );
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'DB_PASSWORD in production refers to key “pass” of “db-creds”, which has password, username.',
    );
    expect(screen.getByText('3 references, 1 broken')).toBeInTheDocument();
    const [, ...rows] = screen.getAllByRole('row');
    expect(rows.map(judgementOf)).toEqual([
      ['db-creds', 'pass', 'DB_PASSWORD', 'production', 'broken'],
      ['db-creds', 'password', 'DB_PASSWORD', 'development, staging', 'found'],
    ]);
  });

  it('lead to the secret, and offer the reference as it should be', async () => {
    backend.uses.push(wrongKey);
    const { user } = open();
    expect(
      await screen.findByRole('button', { name: 'Open db-creds' }),
    ).toHaveAttribute(
      'href',
      '/settings/secrets?namespace=acme-corp&secret=db-creds',
    );
    await user.click(
      screen.getByRole('button', { name: 'Show the corrected reference' }),
    );
    expect(
      screen.getByLabelText(
        'The corrected reference, for ReleaseBinding catalog-production',
      ),
    ).toHaveTextContent(/workloadOverrides: .* name: db-creds key: password$/);
  });

  it('that are missing can be created with what is known of them, and are green then', async () => {
    const missing = secretUse({
      secret: 'api-token',
      key: 'token',
      problem: { code: 'SECRET_MISSING', broken: true },
    });
    backend.on('GET /namespaces/acme-corp/components/catalog/secrets', () => {
      const isThere = backend.secrets.some(({ name }) => name === 'api-token');
      return json(200, {
        component: 'catalog',
        project: 'online-store',
        checked: true,
        uses: [isThere ? { ...missing, problem: undefined } : missing],
        secrets: backend.secrets,
      });
    });
    const { user } = open();
    await user.click(
      await screen.findByRole('button', { name: 'Create api-token' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText(/^Name/)).toHaveValue('api-token');
    expect(within(dialog).getByLabelText(/^Key/)).toHaveValue('token');
    await user.type(within(dialog).getByLabelText(/^Value/), 's3cret');
    await user.click(within(dialog).getByRole('button', { name: /^Create/ }));

    expect(await screen.findByText('found')).toBeInTheDocument();
    expect(screen.queryByText(/does not exist/)).not.toBeInTheDocument();
    expect(backend.calls.find(({ method }) => method === 'POST')?.body).toEqual(
      expect.objectContaining({
        name: 'api-token',
        targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
        data: { token: 's3cret' },
      }),
    );
  });

  it('that may not resolve are not called broken', async () => {
    backend.uses.push(
      secretUse({
        problem: {
          code: 'OTHER_PLANE',
          broken: false,
          targetPlane: { kind: 'DataPlane', name: 'dp-test' },
        },
      }),
    );
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'DB_PASSWORD in production refers to “db-creds”, which is kept in the store of dp-test. It resolves only if dp-prod reads the same store.',
    );
    expect(screen.getByText('1 reference')).toBeInTheDocument();
    expect(screen.getByText('not certain')).toBeInTheDocument();
  });

  it('are not called found where nobody looked', async () => {
    backend.on('GET /namespaces/acme-corp/components/catalog/secrets', () =>
      json(200, {
        component: 'catalog',
        project: 'online-store',
        checked: false,
        uses: [secretUse()],
        secrets: [],
      }),
    );
    open();
    expect(await screen.findByText('not checked')).toBeInTheDocument();
    expect(screen.queryByText('found')).not.toBeInTheDocument();
  });

  it('can be none, which is said', async () => {
    open();
    expect(
      await screen.findByText('catalog refers to no secrets.'),
    ).toBeInTheDocument();
  });

  it('can fail to load, which is not called none', async () => {
    backend.on('GET /namespaces/acme-corp/components/catalog/secrets', () =>
      failure(503, 'ServiceUnavailableError', 'Try again in a moment.'),
    );
    const { user } = open();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Try again in a moment.',
    );
    backend.on('GET /namespaces/acme-corp/components/catalog/secrets', () =>
      json(200, {
        component: 'catalog',
        checked: true,
        uses: [secretUse()],
        secrets: [],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('found')).toBeInTheDocument();
  });

  it('are not asked for where the entity is no component of OpenChoreo', async () => {
    open({ metadata: { name: 'other' } });
    expect(
      await screen.findByText(/does not say which OpenChoreo component/),
    ).toBeInTheDocument();
    expect(backend.calls).toEqual([]);
  });

  it('stand on a card too', async () => {
    backend.uses.push(secretUse());
    renderSecrets({
      backend,
      element: (
        <EntityProvider entity={catalog}>
          <EntitySecretsCard />
        </EntityProvider>
      ),
    });
    expect(await screen.findByText('1 reference')).toBeInTheDocument();
    expect(screen.getByText('Secrets')).toBeInTheDocument();
  });
});
