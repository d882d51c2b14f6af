import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { ComponentConsumer } from '@openchoreo-secrets/plugin-common';
import { screen, within } from '@testing-library/react';
import { FakeBackend, secretUse } from '../../__testUtils__/FakeBackend';
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
      'openchoreo.io/component': 'catalog',
    },
  },
};
const dpProd = { kind: 'DataPlane', name: 'dp-prod' };

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

describe('whether the values of a component have arrived', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = new FakeBackend();
    backend.uses.push(
      secretUse({ environment: 'development' }),
      secretUse({ environment: 'production' }),
    );
    backend.sync = {
      planeAccess: true,
      planes: [{ ...dpProd, state: 'reachable', stores: [] }],
      secrets: [
        { name: 'db-creds', targetPlane: dpProd, state: 'synced', stores: [] },
      ],
    };
  });

  const open = (element = <EntitySecretsContent />) =>
    renderSecrets({
      backend,
      element: <EntityProvider entity={catalog}>{element}</EntityProvider>,
    });
  const rowOf = (name: string) =>
    screen.findByRole('row', { name: new RegExp(`^${name}`) });

  it('is told once where it is the same everywhere', async () => {
    backend.componentConsumers = [
      consumer('development', 'pulled'),
      consumer('production', 'pulled'),
    ];
    open();
    const row = within(await rowOf('db-creds'));
    expect(await row.findByText('pushed to the store')).toBeVisible();
    expect(await row.findByText('pulled')).toBeVisible();
  });

  it('is told of each environment where it differs, with the reason', async () => {
    backend.componentConsumers = [
      consumer('development', 'pulled'),
      consumer('production', 'failed', 'could not get secret data'),
    ];
    open();
    const row = within(await rowOf('db-creds'));
    expect(await row.findByText('development: pulled')).toBeVisible();
    expect(row.getByText('production: not pulled')).toBeVisible();
    expect(row.getByText('could not get secret data')).toBeVisible();
  });

  it('is unknown, never ok, where nobody can tell', async () => {
    backend.sync = { planeAccess: false, planes: [], secrets: [] };
    open();
    const row = within(await rowOf('db-creds'));
    expect(await row.findByText('pulled? unknown')).toBeVisible();
    expect(await row.findByText('pushed? unknown')).toBeVisible();
    expect(row.getByText('no access to its plane is configured')).toBeVisible();
    expect(row.queryByText(/^(pushed to the store|pulled)$/)).toBeNull();
  });

  it('is not asked of a secret that there is not', async () => {
    backend.secrets.length = 0;
    open();
    const cells = within(await rowOf('db-creds')).getAllByRole('cell');
    expect(cells[cells.length - 1]).toHaveTextContent('—');
  });

  it('costs a card nothing', async () => {
    open(<EntitySecretsCard />);
    await rowOf('db-creds');
    expect(screen.queryByText(/^pushed/)).not.toBeInTheDocument();
    expect(
      backend.calls.filter(({ path }) => /sync|consumers/.test(path)),
    ).toEqual([]);
  });
});
