import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  Capabilities,
  Capability,
  ConsumerList,
  SecretMetadata,
  SecretSync,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecretsApi, SyncListener } from '../api/SecretsApi';
import { SecretsApiProvider } from '../api/SecretsApiContext';
import { SyncProvider } from '../sync/SyncContext';
import { SyncStatus } from '../sync/SyncStatus';
import { syncStatusMessages } from '../translations/en/syncStatus';
import { secret } from './FakeBackend';

export const dpProd = { kind: 'DataPlane', name: 'dp-prod' };
export const reachable = {
  ...dpProd,
  cluster: 0,
  state: 'reachable' as const,
  stores: [],
};
export const pushed: SecretSync = {
  name: 'db-creds',
  cluster: 0,
  state: 'synced',
  pushedAt: Math.floor(Date.now() / 1000),
  stores: ['default'],
};
export const failed: SecretSync = {
  ...pushed,
  state: 'failed',
  cause: 'storeDenied',
  since: new Date().toISOString(),
  message: 'set secret failed: could not write … * permission denied',
};

/** The sync status of `db-creds`, with everything that it reads. */
export class SyncStatusPage {
  consumers: ConsumerList = { items: [], othersPossible: false };
  update: Capability = { allowed: true };
  /** Receives the events of the planes. */
  listener!: SyncListener;
  readonly pushSecret = jest.fn().mockResolvedValue(secret('db-creds'));

  show(
    change: Partial<SyncState>,
    shown: SecretMetadata = secret('db-creds'),
  ): void {
    const state = {
      planeAccess: true,
      planes: [reachable],
      secrets: [pushed],
      ...change,
    };
    const api: Partial<SecretsApi> = {
      getSync: async () => state,
      listConsumers: async () => this.consumers,
      getCapabilities: async () => ({ update: this.update } as Capabilities),
      pushSecret: this.pushSecret,
      followSync: (_namespace, listener, signal) => {
        this.listener = listener;
        listener.onState(state);
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

  async openPath(): Promise<void> {
    await userEvent.click(
      await screen.findByRole('button', {
        name: syncStatusMessages.syncStatus.showPath,
      }),
    );
  }
}
