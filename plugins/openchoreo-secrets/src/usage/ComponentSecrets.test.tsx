import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { ComponentConsumer } from '@openchoreo-secrets/plugin-common';
import { screen, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  json,
  secretUse,
} from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { usageMessages } from '../translations/en/usage';
import { EntitySecretsCard, EntitySecretsContent } from './EntitySecrets';

const { reference: messages } = usageMessages;
const route = 'GET /namespaces/acme-corp/components/catalog/secrets';
const dpProd = { kind: 'DataPlane', name: 'dp-prod' };
const catalog = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'catalog',
    annotations: {
      'openchoreo.io/namespace': 'acme-corp',
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

const consumer = (
  environment: string,
  state: ComponentConsumer['state'],
  message?: string,
): ComponentConsumer => ({
  component: 'catalog',
  secret: 'db-creds',
  environment,
  state,
  ...(message && { message }),
});

describe('ComponentSecrets', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = new FakeBackend();
    backend.sync = {
      planeAccess: true,
      planes: [{ ...dpProd, cluster: 0, state: 'reachable', stores: [] }],
      secrets: [{ name: 'db-creds', cluster: 0, state: 'synced' }],
    };
  });

  const open = (entity: object = {}, element = <EntitySecretsContent />) =>
    renderSecrets({
      backend,
      element: (
        <EntityProvider entity={{ ...catalog, ...entity }}>
          {element}
        </EntityProvider>
      ),
    });
  const rows = async () => {
    await screen.findByRole('table');
    return screen
      .getAllByRole('rowheader')
      .map(header => header.closest('tr') as HTMLTableRowElement);
  };
  const textsOf = (row: HTMLTableRowElement) =>
    Array.from(row.cells)
      .slice(0, -1)
      .map(cell => cell.textContent);

  it('shows a row per reference, broken ones first, and a column per environment', async () => {
    backend.uses.push(
      secretUse({ environment: 'development' }),
      secretUse({ environment: 'production', variable: 'OTHER' }),
      wrongKey,
    );
    backend.componentConsumers = [
      consumer('development', 'pulled'),
      consumer('production', 'pulled'),
    ];
    open();
    await screen.findAllByText('Synced');
    const failed = `Failed${messages.cause.keyMissing.replace(
      '{{key}}',
      'pass',
    )}`;
    expect((await rows()).map(textsOf)).toEqual([
      [
        'DB_PASSWORDVariable',
        'db-creds',
        'pass',
        `–${messages.notUsed}`,
        failed,
      ],
      [
        'DB_PASSWORDVariable',
        'db-creds',
        'password',
        'Synced',
        `–${messages.notUsed}`,
      ],
      [
        'OTHERVariable',
        'db-creds',
        'password',
        `–${messages.notUsed}`,
        'Synced',
      ],
    ]);
    expect(screen.getByText('1 broken')).toBeInTheDocument();
  });

  it('opens broken references with the change that fixes them', async () => {
    const write = jest.fn().mockResolvedValue(undefined);
    backend.uses.push(wrongKey);
    const { user } = open();
    jest.spyOn(navigator.clipboard, 'writeText').mockImplementation(write);
    expect(await screen.findByRole('note')).toHaveTextContent(
      'db-creds has no key pass. It has password and username. New releases in production fail until the reference names one of these.',
    );
    expect(screen.getByText('+ key: password')).toBeVisible();
    await user.click(screen.getByRole('button', { name: messages.copy }));
    expect(write).toHaveBeenCalledWith(
      expect.stringMatching(/name: db-creds\s+key: password$/),
    );
    expect(
      await screen.findByRole('button', { name: 'Add key pass to db-creds' }),
    ).toHaveAttribute(
      'href',
      '/settings/secrets?namespace=acme-corp&secret=db-creds&newKey=pass',
    );
  });

  it('opens and closes a reference', async () => {
    backend.uses.push(secretUse());
    const { user } = open();
    const toggle = await screen.findByRole('button', {
      name: 'Show details of DB_PASSWORD',
    });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await user.click(toggle);
    expect(
      screen.getByText('Declared in ReleaseBinding catalog-production.'),
    ).toBeInTheDocument();
  });

  it('offers to create a missing secret with the keys and the plane that its references expect', async () => {
    const missing = secretUse({
      secret: 'api-token',
      key: 'token',
      problem: { code: 'SECRET_MISSING', broken: true },
    });
    backend.uses.push(missing);
    const { user } = open();
    await user.click(
      await screen.findByRole('button', { name: 'Create api-token' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText(/^Name/)).toHaveValue('api-token');
    expect(within(dialog).getAllByLabelText(/^Key/)[0]).toHaveValue('token');
  });

  it('shows a reference to another plane as unknown, not failed', async () => {
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
    const [row] = await rows();
    expect(within(row).getByText('Unknown')).toBeInTheDocument();
    expect(
      within(row).getByText(messages.cause.otherPlane),
    ).toBeInTheDocument();
    expect(screen.queryByText(/broken/)).not.toBeInTheDocument();
  });

  it('shows a reference that no environment has as not released', async () => {
    backend.uses.push(
      secretUse({ environment: undefined, origin: 'workload' }),
      secretUse({ variable: 'OTHER' }),
    );
    open();
    const [row] = await rows();
    expect(row).toHaveTextContent(messages.notReleased);
    expect(row).toHaveTextContent(messages.nextRelease);
  });

  it('shows references that could not be checked as unknown, with the reason', async () => {
    backend.on(route, () =>
      json(200, {
        component: 'catalog',
        project: 'online-store',
        checked: false,
        uses: [secretUse()],
        secrets: [],
      }),
    );
    open();
    const [row] = await rows();
    expect(within(row).getByText('Unknown')).toBeInTheDocument();
    expect(
      screen.getByText(
        messages.notChecked.replace('{{namespace}}', 'acme-corp'),
      ),
    ).toBeInTheDocument();
  });

  it('explains a component without references', async () => {
    open();
    expect(await screen.findByText(messages.empty)).toBeInTheDocument();
  });

  it('shows a failed request, not an empty list, and tries again', async () => {
    backend.on(route, () =>
      failure(503, 'ServiceUnavailableError', 'Try again in a moment.'),
    );
    const { user } = open();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Try again in a moment.',
    );
    expect(screen.queryByText(messages.empty)).not.toBeInTheDocument();
    backend.on(route, () =>
      json(200, {
        component: 'catalog',
        project: 'online-store',
        checked: true,
        uses: [secretUse()],
        secrets: backend.secrets,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(1);
  });

  it('sends no request for an entity without annotations', async () => {
    open({ metadata: { name: 'other' } });
    expect(
      (await screen.findAllByText(/openchoreo\.io\/component/))[0],
    ).toBeInTheDocument();
    expect(backend.calls).toEqual([]);
  });

  it('filters columns if there are more than four environments', async () => {
    const names = ['dev', 'test', 'qa', 'staging', 'production'];
    backend.uses.push(...names.map(environment => secretUse({ environment })));
    const { user } = open();
    await rows();
    expect(
      screen.queryByRole('columnheader', { name: 'production' }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Environment/ }));
    await user.click(
      screen.getByRole('menuitemcheckbox', { name: 'production' }),
    );
    await user.keyboard('{Escape}');
    expect(
      await screen.findByRole('columnheader', { name: 'production' }),
    ).toBeInTheDocument();
  });

  it('shows five references on the card until it is expanded', async () => {
    backend.uses.push(
      ...Array.from({ length: 6 }, (_, index) =>
        secretUse({ variable: `V${index}` }),
      ),
      wrongKey,
    );
    const { user } = open({}, <EntitySecretsCard />);
    const list = await screen.findByRole('list', { name: /References of/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('pass');
    await user.click(screen.getByRole('button', { name: 'Show all 7' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(7);
  });
});
