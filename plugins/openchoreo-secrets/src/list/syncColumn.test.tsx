import type { SecretSync, SyncState } from '@openchoreo-secrets/plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeBackend, secret } from '../__testUtils__/FakeBackend';
import { FakeSyncEvents } from '../__testUtils__/FakeSyncEvents';
import { renderSecrets } from '../__testUtils__/renderSecrets';

const dpProd = { kind: 'DataPlane', name: 'dp-prod' };
const dpEu = { kind: 'DataPlane', name: 'dp-eu' };
const synced = (name: string): SecretSync => ({
  name,
  cluster: 0,
  state: 'synced',
  reason: 'Synced',
  pushedAt: Math.floor(Date.now() / 1000),
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

describe('the Sync state column', () => {
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

  it('shows the state of each secret, with a cause where something is wrong', async () => {
    renderSecrets({ backend });
    expect(await findState('db-creds', 'Synced')).toBeVisible();
    expect(await findState('payments-api', 'Failed')).toBeVisible();
    expect(await findState('payments-api', 'Store is sealed')).toBeVisible();
    expect(await findState('reports-eu', 'Unreachable')).toBeVisible();
    expect(await findState('shared-ca', 'Unknown')).toBeVisible();
  });

  it('follows events of the planes', async () => {
    renderSecrets({ backend });
    await findState('payments-api', 'Failed');
    events.tell({ secrets: [synced('payments-api')] });
    expect(await findState('payments-api', 'Synced')).toBeVisible();
    events.tell({
      planes: [{ ...dpProd, cluster: 0, state: 'unreachable', stores: [] }],
    });
    expect(await findState('db-creds', 'Unreachable')).toBeVisible();
  });

  it('is summed up in one notice that filters the table', async () => {
    renderSecrets({ backend });
    const notice = await screen.findByText(/failed to sync, and plane/);
    expect(notice).toHaveTextContent(
      "payments-api failed to sync, and plane dp-eu doesn't respond.",
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 2 secrets' }),
    );
    expect(await row('payments-api')).toBeVisible();
    expect(await row('reports-eu')).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: /\bdb-creds/ })).toBeNull(),
    );
    expect(screen.getByText('2 of 4 secrets')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sync state: 2' })).toBeVisible();
  });

  it('is Unknown, never Synced, without plane access', async () => {
    backend.sync = { planeAccess: false, planes: [], secrets: [] };
    renderSecrets({ backend });
    expect(await findState('db-creds', 'Unknown')).toBeVisible();
    expect(screen.queryByText('Synced', { selector: 'td *' })).toBeNull();
    expect(backend.calls.map(({ path }) => path)).not.toContain(
      '/namespaces/acme-corp/sync/events',
    );
  });

  it('does not delay rows', async () => {
    backend.on(
      'GET /namespaces/acme-corp/sync',
      () => new Promise<Response>(() => undefined),
    );
    renderSecrets({ backend });
    expect(await findState('db-creds', 'Unknown')).toBeVisible();
  });
});
