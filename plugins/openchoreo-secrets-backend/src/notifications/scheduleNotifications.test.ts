import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { PluginDatabase } from '../database';
import { toPushSecret } from '../planes/externalSecrets';
import type { ClusterState } from '../planes/PlaneStates';
import type {
  CertificateEvent,
  CertificatesService,
} from '../services/certificates/CertificatesService';
import type { UsageService } from '../services/usage/UsageService';
import {
  scheduleNotifications,
  type ScheduleNotificationsOptions,
} from './scheduleNotifications';

const GROUP = 'group:default/platform';
const OWNER = 'group:default/shop-team';

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    annotations: {
      'openchoreo.io/namespace': 'acme-corp',
      'openchoreo.io/component': 'checkout',
    },
  },
  relations: [
    { type: 'ownedBy', targetRef: OWNER },
    { type: 'partOf', targetRef: 'system:default/shop' },
  ],
};

/** A PushSecret whose sync failed an hour ago or succeeded. */
function pushSecret(name: string, isFailed: boolean) {
  const time = (minutesAgo: number) =>
    new Date(Date.now() - minutesAgo * 60_000).toISOString();
  return toPushSecret({
    metadata: {
      name,
      namespace: 'openchoreo-kv-acme-corp',
      generation: 1,
      annotations: { 'openchoreo.dev/sync-trigger': time(70) },
    },
    status: {
      refreshTime: time(60),
      syncedResourceVersion: '1-abc',
      conditions: [
        {
          type: 'Ready',
          status: isFailed ? 'False' : 'True',
          lastTransitionTime: time(60),
        },
      ],
    },
  });
}

describe('notifications about secrets', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const sent: NotificationSendOptions[] = [];
  const tasks = new Map<string, (signal: AbortSignal) => Promise<void>>();
  let clusters: ClusterState[];
  let database: PluginDatabase;
  let isDeliveryDown: boolean;
  let isUsageUnreadable: boolean;
  let usageReads: number;
  let daysLeft: number;

  const usage: Pick<UsageService, 'getNamespaceUsage'> = {
    getNamespaceUsage: async () => {
      usageReads += 1;
      if (isUsageUnreadable) {
        throw new Error('planted-marker');
      }
      const components = ['checkout'];
      return {
        secrets: ['db-creds', 'tls'].map(name => ({
          ...{ name, components, keys: [] },
        })),
        othersPossible: false,
      };
    },
  };
  const certificates: CertificatesService = {
    async *scanCertificates(): AsyncGenerator<CertificateEvent> {
      yield { event: 'start', data: { namespaces: 1, limit: 1 } };
      yield {
        event: 'namespace',
        data: {
          name: 'acme-corp',
          certificates: [
            {
              secret: {
                name: 'db-creds',
                type: 'kubernetes.io/tls',
                keys: [],
                managed: true,
              },
              expiry: {
                subject: 'CN=shop',
                notAfter: '2026-12-05T12:00:00Z',
                daysLeft,
              },
            },
          ],
        },
      };
      yield { event: 'end', data: {} };
    },
  };

  async function start(
    options: Partial<ScheduleNotificationsOptions> = {},
  ): Promise<void> {
    tasks.clear();
    await scheduleNotifications({
      config: {
        notifications: { recipients: [GROUP], failedAfterMs: 600_000 },
        tabPath: '/settings/secrets',
      },
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [component] }),
      certificates,
      client: createOpenChoreoClient({ baseUrl: 'http://unused' }),
      database,
      instance: {
        getInstalledPlugins: async () => [
          { pluginId: 'notifications', modules: [] },
        ],
      },
      logger: mockServices.logger.mock(),
      notifications: {
        send: async notification => {
          if (isDeliveryDown) {
            throw new Error('planted-marker');
          }
          sent.push(notification);
        },
      },
      planes: { readClusters: () => clusters },
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async ({ id, fn }) => {
          tasks.set(id, fn as (signal: AbortSignal) => Promise<void>);
        },
      }),
      usage: usage as UsageService,
      ...options,
    });
  }

  /** Runs a check and returns what it sent. */
  async function check(task = 'notify-about-syncs') {
    sent.length = 0;
    await tasks.get(task)!(new AbortController().signal);
    return sent.map(({ recipients, payload }) => ({
      to: recipients.type === 'entity' ? recipients.entityRef : 'everybody',
      ...payload,
    }));
  }

  const setPushSecrets = (...pushSecrets: ClusterState['pushSecrets'] & {}) => {
    clusters = [
      {
        planes: [],
        connection: { type: 'inCluster' },
        reachability: { state: 'reachable' },
        pushSecrets,
      },
    ];
  };

  beforeEach(async () => {
    isDeliveryDown = false;
    isUsageUnreadable = false;
    usageReads = 0;
    daysLeft = 20;
    database = await PluginDatabase.open({
      database: mockServices.database({
        knex: await databases.init('SQLITE_3'),
      }),
      logger: mockServices.logger.mock(),
    });
  });

  it('tells the owners once, also after a restart, and again when the sync has recovered', async () => {
    await start();
    setPushSecrets(pushSecret('db-creds', true));
    expect(await check()).toEqual([
      expect.objectContaining({
        to: [OWNER],
        severity: 'high',
        link: '/settings/secrets?namespace=acme-corp&secret=db-creds',
        scope: 'openchoreo-secrets:sync-failed:acme-corp/db-creds',
      }),
    ]);
    expect(await check()).toEqual([]);
    await start();
    expect(await check()).toEqual([]);

    setPushSecrets(pushSecret('db-creds', false));
    expect(await check()).toEqual([
      expect.objectContaining({
        to: [OWNER],
        severity: 'low',
        description: expect.any(String),
        scope: 'openchoreo-secrets:sync-failed:acme-corp/db-creds',
      }),
    ]);
    expect(await check()).toEqual([]);
  });

  it('tells the configured recipients about a secret that nothing uses', async () => {
    await start();
    setPushSecrets(pushSecret('unused', true));
    expect(await check()).toEqual([expect.objectContaining({ to: [GROUP] })]);
  });

  it('tells the configured recipients while the users of secrets are unknown', async () => {
    isUsageUnreadable = true;
    await start();
    setPushSecrets(pushSecret('db-creds', true));
    expect(await check()).toEqual([expect.objectContaining({ to: [GROUP] })]);
  });

  it('reads the users of a namespace once, however many secrets have failed', async () => {
    await start();
    setPushSecrets(
      ...['db-creds', 'tls', 'unused'].map(name => pushSecret(name, true)),
    );
    const notifications = await check();
    expect(notifications.map(({ to }) => to)).toEqual([
      [OWNER],
      [OWNER],
      [GROUP],
    ]);
    expect(usageReads).toBe(1);
  });

  it('says nothing while the planes are unknown', async () => {
    await start();
    setPushSecrets(pushSecret('db-creds', true));
    await check();
    setPushSecrets();
    delete clusters[0].pushSecrets;
    expect(await check()).toEqual([]);
  });

  it('tries again if a notification could not be sent', async () => {
    await start();
    setPushSecrets(pushSecret('db-creds', true));
    isDeliveryDown = true;
    expect(await check()).toEqual([]);
    isDeliveryDown = false;
    expect(await check()).toHaveLength(1);
  });

  it('tells at each stage that a certificate expires, and when it was replaced', async () => {
    await start();
    const severities: (string | undefined)[][] = [];
    for (daysLeft of [20, 19, 7, 1, -1, 365, 365]) {
      const notifications = await check('notify-about-certificates');
      severities.push(notifications.map(({ severity }) => severity));
    }
    expect(severities).toEqual([
      ['normal'],
      [],
      ['high'],
      ['high'],
      ['critical'],
      ['low'],
      [],
    ]);
  });

  it('checks only syncs without an identity for OpenChoreo', async () => {
    await start({ client: undefined });
    expect([...tasks.keys()]).toEqual(['notify-about-syncs']);
    setPushSecrets(pushSecret('db-creds', true));
    expect(await check()).toEqual([expect.objectContaining({ to: [GROUP] })]);
  });

  it('is off without the notifications plugin, unless the configuration turns it on', async () => {
    const instance = { getInstalledPlugins: async () => [] };
    await start({ instance });
    expect(tasks.size).toBe(0);
    await start({
      instance,
      config: {
        notifications: { isEnabled: true, recipients: [], failedAfterMs: 0 },
        tabPath: '/secrets',
      },
    });
    expect(tasks.size).toBe(3);
  });
});
