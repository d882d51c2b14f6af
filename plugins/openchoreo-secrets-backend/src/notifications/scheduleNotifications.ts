import type {
  AuthService,
  LoggerService,
  RootInstanceMetadataService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type { CertificateNamespace } from '@openchoreo-secrets/plugin-common';
import type { EnabledSecretsConfig } from '../config';
import type { PluginDatabase } from '../database';
import type { PlaneInventory } from '../planes/PlaneStates';
import type { CertificatesService } from '../services/certificates/CertificatesService';
import {
  createRequestContext,
  type RequestContext,
} from '../services/RequestContext';
import type { UsageService } from '../services/usage/UsageService';
import {
  observeCertificates,
  observeReplacements,
  observeSyncs,
} from './concerns';
import {
  listAllReferences,
  type NamespaceReferences,
} from '../upstream/listAllReferences';
import { findOwners } from './findOwners';
import { Notifier, type RecipientsOfSecret } from './Notifier';
import { OpenNotifications } from './OpenNotifications';

export interface ScheduleNotificationsOptions {
  config: Pick<EnabledSecretsConfig, 'notifications' | 'tabPath'>;
  auth: AuthService;
  catalog: CatalogService;
  certificates: CertificatesService;
  /** Calls OpenChoreo without a signed-in person. Absent without an identity for that. */
  client?: OpenChoreoClient;
  database: PluginDatabase;
  instance: RootInstanceMetadataService;
  logger: LoggerService;
  notifications: NotificationService;
  planes: PlaneInventory;
  scheduler: SchedulerService;
  usage: UsageService;
}

/**
 * Schedules the checks that notify people: syncs every minute, certificates and replacements every
 * day. Each runs on one replica at a time.
 * Without a client for OpenChoreo, only syncs are checked, and only the configured recipients are notified.
 */
export async function scheduleNotifications(
  options: ScheduleNotificationsOptions,
): Promise<void> {
  const { config, client, logger, planes, scheduler } = options;
  if (!(await areNotificationsOn(options))) {
    logger.debug(
      "Notifications about secrets are off: the backend doesn't have Backstage's notifications plugin.",
    );
    return;
  }
  const { failedAfterMs, recipients } = config.notifications;
  if (!client) {
    logger.info(
      `Without openchoreo.secrets.background, notifications about secrets tell only about failed syncs, and go to ${
        recipients.join(', ') ||
        'nobody, because openchoreo.secrets.notifications.recipients is empty'
      }.`,
    );
  }
  const notifier = new Notifier({
    ...options,
    tabPath: config.tabPath,
    open: new OpenNotifications(options.database),
    findRecipients: namespace => findRecipients(namespace, options),
  });
  await scheduler.scheduleTask({
    id: 'notify-about-syncs',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 15 },
    scope: 'global',
    fn: () =>
      notifier.report(
        observeSyncs(planes.readClusters(), { failedAfterMs, now: Date.now() }),
      ),
  });
  if (client) {
    await scheduler.scheduleTask({
      id: 'notify-about-certificates',
      frequency: { days: 1 },
      timeout: { hours: 1 },
      initialDelay: { minutes: 1 },
      scope: 'global',
      fn: async signal => {
        const context = await createContext(client, options);
        const namespaces = await scanCertificates(
          options.certificates,
          context,
          signal,
        );
        await notifier.report(observeCertificates(namespaces));
      },
    });
    await scheduler.scheduleTask({
      id: 'notify-about-replacements',
      frequency: { days: 1 },
      timeout: { hours: 1 },
      initialDelay: { minutes: 1 },
      scope: 'global',
      fn: async () => {
        const namespaces: NamespaceReferences[] = [];
        for await (const namespace of listAllReferences(client)) {
          namespaces.push(namespace);
        }
        const clusters = planes.readClusters();
        await notifier.report(
          observeReplacements(namespaces, clusters, Date.now()),
        );
      },
    });
  }
}

async function areNotificationsOn({
  config,
  instance,
}: ScheduleNotificationsOptions): Promise<boolean> {
  const { isEnabled } = config.notifications;
  if (isEnabled !== undefined) {
    return isEnabled;
  }
  const plugins = await instance.getInstalledPlugins();
  return plugins.some(({ pluginId }) => pluginId === 'notifications');
}

/** For each secret of a namespace the owners of the components that use it, otherwise the configured recipients. */
async function findRecipients(
  namespace: string,
  options: ScheduleNotificationsOptions,
): Promise<RecipientsOfSecret> {
  const { client, config, logger } = options;
  const fallback = config.notifications.recipients;
  if (!client) {
    return () => fallback;
  }
  try {
    const context = await createContext(client, options);
    const owners = await findOwners(namespace, { ...options, context });
    return name => owners.get(name) ?? fallback;
  } catch (error) {
    const { name } = Object(error);
    logger.warn(`Couldn't find the owners of secrets in ${namespace}`, {
      error: String(name),
    });
    return () => fallback;
  }
}

async function createContext(
  client: OpenChoreoClient,
  { auth, logger }: ScheduleNotificationsOptions,
): Promise<RequestContext> {
  return createRequestContext({
    credentials: await auth.getOwnServiceCredentials(),
    client,
    followUpClient: client,
    logger,
  });
}

/** Scans all namespaces, however many scans that takes. */
async function scanCertificates(
  certificates: CertificatesService,
  context: RequestContext,
  signal: AbortSignal,
): Promise<CertificateNamespace[]> {
  const namespaces: CertificateNamespace[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const events = certificates.scanCertificates({ after }, context, signal);
    after = undefined;
    for await (const { event, data } of events) {
      if (event === 'namespace') {
        namespaces.push(data);
      } else if (event === 'end') {
        after = data.after;
      }
    }
  }
  return namespaces;
}
