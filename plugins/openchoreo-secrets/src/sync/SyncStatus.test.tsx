import type {
  Capabilities,
  Capability,
  Consumer,
  ConsumerList,
  SecretMetadata,
  SecretSync,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SyncListener, SecretsApi } from '../api/SecretsApi';
import { SecretsApiProvider } from '../api/SecretsApiContext';
import { SyncProvider } from './SyncContext';
import { secret } from '../__testUtils__/FakeBackend';
import { syncMessages } from '../translations/en/sync';
import { SyncStatus } from './SyncStatus';

const dpProd = { kind: 'DataPlane', name: 'dp-prod' };
const reachable = {
  ...dpProd,
  cluster: 0,
  state: 'reachable' as const,
  stores: [],
};
const pushed: SecretSync = {
  name: 'db-creds',
  cluster: 0,
  state: 'synced',
  refreshTime: new Date().toISOString(),
  stores: ['default'],
};
const failed: SecretSync = {
  ...pushed,
  state: 'failed',
  cause: 'storeDenied',
  since: new Date().toISOString(),
  message: 'set secret failed: could not write … * permission denied',
};

const { sync: en } = syncMessages;

/** The place of the sync path with this name. */
const findPlace = async (name: string) => {
  const path = await screen.findByRole('list', { name: en.path });
  const places = within(path).getAllByRole('listitem');
  return places.find(place => place.textContent?.startsWith(name));
};

describe('SyncStatus', () => {
  let listener: SyncListener;
  let consumers: ConsumerList;
  let update: Capability;
  const pushSecret = jest.fn();

  beforeEach(() => {
    consumers = { items: [], othersPossible: false };
    update = { allowed: true };
    pushSecret.mockReset().mockResolvedValue(secret('db-creds'));
  });

  function show(
    change: Partial<SyncState>,
    shown: SecretMetadata = secret('db-creds'),
  ) {
    const state = {
      planeAccess: true,
      planes: [reachable],
      secrets: [pushed],
      ...change,
    };
    const api: Partial<SecretsApi> = {
      getSync: async () => state,
      listConsumers: async () => consumers,
      getCapabilities: async () => ({ update } as Capabilities),
      pushSecret,
      followSync: (_namespace, next, signal) => {
        listener = next;
        next.onState(state);
        return new Promise(resolve => {
          signal.addEventListener('abort', () => resolve());
        });
      },
    };
    renderInTestApp(
      <QueryClientProvider client={new QueryClient()}>
        <SecretsApiProvider value={api as SecretsApi}>
          <SyncProvider namespace="acme-corp">
            <SyncStatus namespace="acme-corp" secret={shown} />
          </SyncProvider>
        </SecretsApiProvider>
      </QueryClientProvider>,
    );
  }

  const openPath = async () =>
    userEvent.click(await screen.findByRole('button', { name: en.showPath }));

  it('is one line for a synced secret, and opens to its four places', async () => {
    show({});
    expect(await screen.findByText(/^Synced to dp-prod/)).toBeVisible();
    expect(screen.queryByRole('list', { name: en.path })).toBeNull();
    await openPath();
    expect(await findPlace('OpenChoreo')).toBeVisible();
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(en.synced);
    expect(await findPlace('Store default')).toHaveTextContent(en.synced);
    expect(await findPlace(en.place.workloads)).toHaveTextContent(
      en.place.notUsed,
    );
    expect(screen.getByText(en.restart)).toBeVisible();
  });

  it('opens as a warning when only a workload lacks the value, that one first', async () => {
    const consumer = (environment: string, state: Consumer['state']) => ({
      component: 'checkout',
      environment,
      state,
    });
    consumers = {
      items: [
        consumer('development', 'pulled'),
        {
          ...consumer('production', 'failed'),
          message: 'could not get secret data from provider',
        },
        consumer('staging', 'notRendered'),
      ],
      othersPossible: true,
    };
    show({});
    expect(await findPlace(en.place.workloads)).toHaveTextContent(
      '1 of 3 synced',
    );
    const list = screen.getByRole('list', { name: en.place.workloads });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(/production.*could not get secret data/);
    expect(second).toHaveTextContent(en.place.notRendered);
    expect(screen.getByText(en.othersPossible)).toBeVisible();
    expect(screen.getByRole('group', { name: en.commands })).toHaveTextContent(
      'kubectl get externalsecret -A',
    );
  });

  it.each([
    [0, 'Failed: the store of dp-prod denies access'],
    [120, 'Failed for 2 min: the store of dp-prod denies access'],
  ])('says since when it failed, after %d s', async (age, headline) => {
    const since = new Date(Date.now() - age * 1000).toISOString();
    show({ secrets: [{ ...failed, since }] });
    expect(await screen.findByText(headline)).toBeInTheDocument();
  });

  it('counts a workload as syncing from a push until it has pulled the value', async () => {
    const at = (seconds: number) =>
      new Date(Date.now() + seconds * 1000).toISOString();
    const pulledAt = (refreshTime: string) => ({
      items: [
        {
          component: 'checkout',
          environment: 'production',
          state: 'pulled' as const,
          refreshTime,
        },
      ],
      othersPossible: false,
    });
    const pushAgain = (refreshTime: string) =>
      act(() =>
        listener.onChange({
          planes: [],
          secrets: [{ ...pushed, refreshTime }],
          removed: [],
        }),
      );
    consumers = pulledAt(at(-60));
    show({ secrets: [{ ...pushed, refreshTime: at(-90) }] });
    await openPath();
    expect(await screen.findByText('1 of 1 synced')).toBeVisible();
    pushAgain(at(-5));
    expect(await screen.findByText('0 of 1 synced')).toBeVisible();
    const list = screen.getByRole('list', { name: en.place.workloads });
    expect(list).toHaveTextContent(en.syncing);
    consumers = pulledAt(at(1));
    pushAgain(at(0));
    expect(await screen.findByText('1 of 1 synced')).toBeVisible();
  });

  it('opens on a failure with cause, next step and message, and recovers', async () => {
    show({ secrets: [failed] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the store of dp-prod denies access',
    );
    expect(
      screen.getByText(en.step.storeDenied.replace('{{store}}', 'default')),
    ).toBeVisible();
    expect(
      screen.getByRole('group', { name: en.esoMessage }),
    ).toHaveTextContent('permission denied');
    expect(screen.getByRole('group', { name: en.commands })).toHaveTextContent(
      'kubectl describe clustersecretstore default',
    );
    expect(await findPlace('Store default')).toHaveTextContent(en.failed);
    act(() =>
      listener.onChange({ planes: [], secrets: [pushed], removed: [] }),
    );
    expect(await screen.findByText(/^Synced to dp-prod/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('reads workloads again on request', async () => {
    show({ secrets: [failed] });
    expect(await findPlace(en.place.workloads)).toHaveTextContent(
      en.place.notUsed,
    );
    consumers = {
      items: [
        { component: 'checkout', environment: 'production', state: 'pulled' },
      ],
      othersPossible: false,
    };
    await userEvent.click(screen.getByRole('button', { name: en.checkAgain }));
    expect(await screen.findByText('1 of 1 synced')).toBeVisible();
  });

  it('fails at a plane that lost the secret', async () => {
    show({ secrets: [] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'dp-prod lost this secret',
    );
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(en.failed);
    expect(screen.getByRole('group', { name: en.commands })).toHaveTextContent(
      'kubectl get pushsecret -n openchoreo-kv-acme-corp',
    );
  });

  it('is unreachable with its plane, and shows the last known state', async () => {
    show({
      planes: [
        {
          ...dpProd,
          cluster: 0,
          state: 'unreachable',
          message: 'Its Kubernetes API does not answer.',
          stores: [],
        },
      ],
    });
    expect(await screen.findByText(/^Unreachable: dp-prod/)).toBeVisible();
    expect(
      screen.getByText('Its Kubernetes API does not answer.'),
    ).toBeVisible();
    expect(
      screen.getByText(en.lastKnown.replace('{{state}}', en.synced)),
    ).toBeVisible();
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(en.unreachable);
    expect(await findPlace('Store')).toHaveTextContent(en.unknown);
  });

  it('is unknown without access to the plane, never synced', async () => {
    show({ planes: [] });
    expect(
      await screen.findByText(/^Unknown: this portal can't read dp-prod/),
    ).toBeVisible();
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(en.unknown);
    expect(await findPlace('Store')).toHaveTextContent(en.unknown);
  });

  it('is unknown for a secret that is managed in YAML', async () => {
    show({}, secret('shared-ca', { managed: false }));
    expect(await screen.findByText(/^Unknown: managed in YAML/)).toBeVisible();
    expect(screen.getByText(en.step.managedInYaml)).toBeVisible();
    expect(screen.queryByRole('list', { name: en.path })).toBeNull();
  });

  const pushButton = () =>
    screen.findByRole('button', { name: en.push.action });

  it('pushes a synced secret again, and says what Synced means', async () => {
    show({});
    await openPath();
    expect(await screen.findByText(en.push.whenSynced)).toBeVisible();
    await userEvent.click(await pushButton());
    expect(await screen.findByText(en.push.done)).toBeVisible();
    expect(pushSecret).toHaveBeenCalledWith({
      namespace: 'acme-corp',
      name: 'db-creds',
    });
  });

  it('says why a failed secret could not be pushed again', async () => {
    pushSecret.mockRejectedValue(
      new Error('DataPlane "dp-prod" doesn\'t exist anymore.'),
    );
    show({ secrets: [failed] });
    await userEvent.click(await pushButton());
    expect(
      await screen.findByText('DataPlane "dp-prod" doesn\'t exist anymore.'),
    ).toBeVisible();
    expect(await pushButton()).toBeEnabled();
  });

  it('does not push for people without permission to update', async () => {
    update = { allowed: false, reason: 'Your role does not let you.' };
    show({ secrets: [failed] });
    const button = await screen.findByRole('button', {
      name: en.push.action,
      description: update.reason,
    });
    expect(button).toBeDisabled();
  });

  it('does not offer to push while a push is running', async () => {
    show({ secrets: [{ ...pushed, state: 'syncing' }] });
    await openPath();
    expect(await findPlace('OpenChoreo')).toBeVisible();
    expect(screen.queryByRole('button', { name: en.push.action })).toBeNull();
  });
});
