import type { Consumer } from '@openchoreo-secrets/plugin-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { secret } from '../__testUtils__/FakeBackend';
import {
  dpProd,
  failed,
  pushed,
  SyncStatusPage,
} from '../__testUtils__/SyncStatusPage';
import { syncMessages } from '../translations/en/sync';
import { syncStatusMessages } from '../translations/en/syncStatus';

const { sync: states } = syncMessages;
const { syncStatus: en } = syncStatusMessages;

/** The place of the sync path with this name. */
const findPlace = async (name: string) => {
  const path = await screen.findByRole('list', { name: en.path });
  const places = within(path).getAllByRole('listitem');
  return places.find(place => place.textContent?.startsWith(name));
};

describe('SyncStatus', () => {
  let page: SyncStatusPage;

  beforeEach(() => {
    page = new SyncStatusPage();
  });

  it('is one line for a synced secret, and opens to its four places', async () => {
    page.show({});
    expect(await screen.findByText(/^Synced to dp-prod/)).toBeVisible();
    expect(screen.queryByRole('list', { name: en.path })).toBeNull();
    await page.openPath();
    expect(await findPlace('OpenChoreo')).toBeVisible();
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(states.synced);
    expect(await findPlace('Store default')).toHaveTextContent(states.synced);
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
    page.consumers = {
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
    page.show({});
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
    page.show({ secrets: [{ ...failed, since }] });
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
    const pushAgain = (time: string) =>
      act(() =>
        page.listener.onChange({
          planes: [],
          secrets: [{ ...pushed, pushedAt: Date.parse(time) / 1000 }],
          removed: [],
        }),
      );
    page.consumers = pulledAt(at(-60));
    page.show({
      secrets: [{ ...pushed, pushedAt: Date.parse(at(-90)) / 1000 }],
    });
    await page.openPath();
    expect(await screen.findByText('1 of 1 synced')).toBeVisible();
    pushAgain(at(-5));
    expect(await screen.findByText('0 of 1 synced')).toBeVisible();
    const list = screen.getByRole('list', { name: en.place.workloads });
    expect(list).toHaveTextContent(states.syncing);
    page.consumers = pulledAt(at(1));
    pushAgain(at(0));
    expect(await screen.findByText('1 of 1 synced')).toBeVisible();
  });

  it('opens on a failure with cause, next step and message, and recovers', async () => {
    page.show({ secrets: [failed] });
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
    expect(await findPlace('Store default')).toHaveTextContent(states.failed);
    act(() =>
      page.listener.onChange({ planes: [], secrets: [pushed], removed: [] }),
    );
    expect(await screen.findByText(/^Synced to dp-prod/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('reads workloads again on request', async () => {
    page.show({ secrets: [failed] });
    expect(await findPlace(en.place.workloads)).toHaveTextContent(
      en.place.notUsed,
    );
    page.consumers = {
      items: [
        { component: 'checkout', environment: 'production', state: 'pulled' },
      ],
      othersPossible: false,
    };
    await userEvent.click(screen.getByRole('button', { name: en.checkAgain }));
    expect(await screen.findByText('1 of 1 synced')).toBeVisible();
  });

  it('fails at a plane that lost the secret', async () => {
    page.show({ secrets: [] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'dp-prod lost this secret',
    );
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(states.failed);
    expect(screen.getByRole('group', { name: en.commands })).toHaveTextContent(
      'kubectl get pushsecret -n openchoreo-kv-acme-corp',
    );
  });

  it('is unreachable with its plane, and shows the last known state', async () => {
    page.show({
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
      screen.getByText(en.lastKnown.replace('{{state}}', states.synced)),
    ).toBeVisible();
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(
      states.unreachable,
    );
    expect(await findPlace('Store')).toHaveTextContent(states.unknown);
  });

  it('is unknown without access to the plane, never synced', async () => {
    page.show({ planes: [] });
    expect(
      await screen.findByText(/^Unknown: this portal can't read dp-prod/),
    ).toBeVisible();
    expect(await findPlace('Plane dp-prod')).toHaveTextContent(states.unknown);
    expect(await findPlace('Store')).toHaveTextContent(states.unknown);
  });

  it('is unknown for a secret that is managed in YAML', async () => {
    page.show({}, secret('shared-ca', { managed: false }));
    expect(await screen.findByText(/^Unknown: managed in YAML/)).toBeVisible();
    expect(screen.getByText(en.step.managedInYaml)).toBeVisible();
    expect(screen.queryByRole('list', { name: en.path })).toBeNull();
  });
});
