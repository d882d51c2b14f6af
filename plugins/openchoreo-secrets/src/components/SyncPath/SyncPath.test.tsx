import type {
  Consumer,
  ConsumerList,
  SecretMetadata,
  SecretSync,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import type { SyncListener, SecretsApi } from '../../api/SecretsApi';
import { SecretsApiProvider } from '../../api/SecretsApiContext';
import { SyncProvider } from '../../sync/SyncContext';
import { secret } from '../../__testUtils__/FakeBackend';
import { SyncPath } from './SyncPath';

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

describe('the way of a secret', () => {
  let listener: SyncListener;
  let consumers: ConsumerList;

  beforeEach(() => {
    consumers = { items: [], othersPossible: false };
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
      followSync: (_namespace, told, signal) => {
        listener = told;
        told.onState(state);
        return new Promise(resolve => {
          signal.addEventListener('abort', () => resolve());
        });
      },
    };
    renderInTestApp(
      <QueryClientProvider client={new QueryClient()}>
        <SecretsApiProvider value={api as SecretsApi}>
          <SyncProvider namespace="acme-corp">
            <SyncPath namespace="acme-corp" secret={shown} />
          </SyncProvider>
        </SecretsApiProvider>
      </QueryClientProvider>,
    );
  }

  it('is told step by step, to the store', async () => {
    show({});
    expect(
      await screen.findByText('Pushed to the store “default”'),
    ).toBeVisible();
    expect(screen.getByText('Saved in the control plane')).toBeVisible();
    expect(
      screen.getByText('Secret and PushSecret in openchoreo-kv-acme-corp'),
    ).toBeVisible();
    expect(screen.getAllByTitle('done')).toHaveLength(3);
    expect(
      await screen.findByText('Not used by any workload yet'),
    ).toBeVisible();
  });

  it('ends at the workloads, of which each says whether it has it', async () => {
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
    expect(await screen.findByText('Pulled by 1 of 3 workloads')).toBeVisible();
    expect(
      screen.getByText(/could not get secret data from provider/),
    ).toBeVisible();
    expect(screen.getByText(/has made no ExternalSecret/)).toBeVisible();
    expect(screen.getByText(/that you may not see/)).toBeVisible();
    expect(screen.getByRole('note')).toHaveTextContent(
      'kubectl get externalsecret -A',
    );
  });

  it('is behind at a workload from the push until it has pulled, and asks as soon as there was a push', async () => {
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
    expect(await screen.findByText('Pulled by 1 of 1 workloads')).toBeVisible();
    pushAgain(at(-5));
    expect(await screen.findByText('Pulled by 0 of 1 workloads')).toBeVisible();
    expect(screen.getByText(/is being pulled/)).toBeVisible();
    consumers = pulledAt(at(1));
    pushAgain(at(0));
    expect(await screen.findByText('Pulled by 1 of 1 workloads')).toBeVisible();
  });

  it('stops where it failed, with the message and what to do, and goes on when that is over', async () => {
    show({ secrets: [failed] });
    expect(
      await screen.findByText('Not pushed to the store “default”'),
    ).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('permission denied');
    expect(screen.getByRole('note')).toHaveTextContent(
      'kubectl describe clustersecretstore default',
    );
    act(() =>
      listener.onChange({ planes: [], secrets: [pushed], removed: [] }),
    );
    expect(
      await screen.findByText('Pushed to the store “default”'),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stops at a plane that has nothing of it', async () => {
    show({ secrets: [] });
    expect(await screen.findByText('Not written to dp-prod')).toBeVisible();
    expect(screen.getByRole('note')).toHaveTextContent(
      'kubectl get pushsecret -n openchoreo-kv-acme-corp',
    );
  });

  it('is not known beyond a plane that does not answer, but for what it last said', async () => {
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
    expect(
      await screen.findByText('Its Kubernetes API does not answer.', {
        exact: false,
      }),
    ).toBeVisible();
    expect(
      screen.getByText('When it last answered: Synced.', { exact: false }),
    ).toBeVisible();
    expect(screen.getAllByTitle('not known')).toHaveLength(2);
  });

  it('is not known without access to its plane', async () => {
    show({ planes: [] });
    expect(await screen.findByText('No plane access')).toBeVisible();
    expect(screen.queryByText(/Pushed to the store “/)).toBeNull();
  });

  it('ends in the control plane for a secret that nothing follows', async () => {
    show({}, secret('shared-ca', { managed: false }));
    expect(await screen.findByText('Saved in the control plane')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});
