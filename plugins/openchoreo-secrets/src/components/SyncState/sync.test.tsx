import type { SecretSync, SyncState } from '@openchoreo-secrets/plugin-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeBackend, secret } from '../../__testUtils__/FakeBackend';
import { FakeSyncEvents } from '../../__testUtils__/FakeSyncEvents';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const dpProd = { kind: 'DataPlane', name: 'dp-prod' };
const dpEu = { kind: 'DataPlane', name: 'dp-eu' };
const synced = (name: string): SecretSync => ({
  name,
  cluster: 0,
  state: 'synced',
  reason: 'Synced',
  refreshTime: new Date().toISOString(),
  stores: ['default'],
});
const sealed: SecretSync = {
  ...synced('payments-api'),
  state: 'failed',
  cause: 'storeSealed',
  reason: 'Errored',
  message: 'set secret failed: … Code: 503. Errors: * Vault is sealed',
};
const state: SyncState = {
  planeAccess: true,
  planes: [
    { ...dpProd, cluster: 0, state: 'reachable', stores: [] },
    {
      ...dpEu,
      cluster: 1,
      state: 'unreachable',
      message: 'Its Kubernetes API does not answer.',
      stores: [],
    },
  ],
  secrets: [synced('db-creds'), sealed],
};

describe('the sync state in the table', () => {
  let backend: FakeBackend;
  let events: FakeSyncEvents;

  beforeEach(() => {
    backend = new FakeBackend();
    backend.secrets.push(
      secret('payments-api'),
      secret('reports-eu', { targetPlane: dpEu }),
      secret('shared-ca', { managed: false, targetPlane: undefined }),
    );
    backend.sync = state;
    events = new FakeSyncEvents();
    backend.on('GET /namespaces/acme-corp/sync/events', () =>
      events.open(state),
    );
  });

  const row = (name: string) =>
    screen.findByRole('row', { name: new RegExp(`\\b${name}\\b`) });
  const findState = async (name: string, text: string) =>
    within(await row(name)).findByText(text);

  it('is told of each secret: there, failed and why, not to be reached, not known', async () => {
    renderSecrets({ backend });
    expect(await findState('db-creds', 'Synced')).toBeVisible();
    expect(await findState('payments-api', 'Failed')).toBeVisible();
    expect(await findState('payments-api', 'Store is sealed')).toBeVisible();
    expect(await findState('reports-eu', 'Unreachable')).toBeVisible();
    expect(await findState('shared-ca', 'Unknown')).toBeVisible();
  });

  it('changes as it happens', async () => {
    renderSecrets({ backend });
    await findState('payments-api', 'Failed');
    events.tell({ secrets: [synced('payments-api')] });
    expect(await findState('payments-api', 'Synced')).toBeVisible();
    events.tell({
      planes: [{ ...dpProd, cluster: 0, state: 'unreachable', stores: [] }],
    });
    expect(await findState('db-creds', 'Unreachable')).toBeVisible();
  });

  it('is summed up above it, and shows those that failed', async () => {
    renderSecrets({ backend });
    expect(
      await screen.findByText(
        'plane dp-eu unreachable: 1 secret shown from the control plane',
      ),
    ).toBeVisible();
    await userEvent.click(await screen.findByText('1 not synced'));
    expect(await row('payments-api')).toBeVisible();
    expect(screen.queryByRole('row', { name: /\bdb-creds/ })).toBeNull();
    expect(screen.getByLabelText('State')).toHaveValue('failed');
  });

  it('is unknown, never ok, without access to planes', async () => {
    backend.sync = { planeAccess: false, planes: [], secrets: [] };
    renderSecrets({ backend });
    expect(await findState('db-creds', 'Unknown')).toBeVisible();
    expect(screen.queryByText('Synced', { selector: 'td *' })).toBeNull();
    expect(backend.calls.map(({ path }) => path)).not.toContain(
      '/namespaces/acme-corp/sync/events',
    );
  });

  it('holds no row up', async () => {
    backend.on(
      'GET /namespaces/acme-corp/sync',
      () => new Promise<Response>(() => undefined),
    );
    renderSecrets({ backend });
    expect(await findState('db-creds', 'Unknown')).toBeVisible();
  });
});
