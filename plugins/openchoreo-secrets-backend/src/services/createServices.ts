import type {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { EnabledSecretsConfig } from '../config';
import type { PluginDatabase } from '../database';
import type { SecretsMetrics } from '../metrics';
import type { PlaneInventory, PlaneStates } from '../planes/PlaneStates';
import { PlatformSecretReader } from '../planes/platformSecrets/PlatformSecretReader';
import { Stores } from '../stores/Stores';
import { SecretVersions } from '../values/SecretVersions';
import type { ValueParser } from '../values/ValueParser';
import { AuditTrail } from './AuditTrail';
import {
  AuditedCertificateReader,
  DefaultCertificateReader,
} from './certificates/certificateReader';
import {
  AuthorizedCertificatesService,
  type CertificatesService,
} from './certificates/CertificatesService';
import { DefaultCertificatesService } from './certificates/DefaultCertificatesService';
import { type CopyService, GuardedCopyService } from './copy/CopyService';
import { DefaultCopyService } from './copy/DefaultCopyService';
import { DefaultDeletedSecretsService } from './deletedSecrets/DefaultDeletedSecretsService';
import {
  type DeletedSecretsService,
  GuardedDeletedSecretsService,
} from './deletedSecrets/DeletedSecretsService';
import { DeletionRecorder } from './deletedSecrets/DeletionRecorder';
import { DeletionRecords } from './deletedSecrets/DeletionRecords';
import type { ScheduleCleanUpOptions } from './deletedSecrets/scheduleCleanUp';
import { VersionDestroyer } from './deletedSecrets/VersionDestroyer';
import { DefaultHistoryService } from './history/DefaultHistoryService';
import { EarlierVersions } from './history/EarlierVersions';
import {
  GuardedHistoryService,
  type HistoryService,
} from './history/HistoryService';
import { DefaultNamespacesService } from './namespaces/DefaultNamespacesService';
import {
  AuthorizedNamespacesService,
  type NamespacesService,
} from './namespaces/NamespacesService';
import { DefaultPlatformService } from './platform/DefaultPlatformService';
import {
  AuthorizedPlatformService,
  type PlatformService,
} from './platform/PlatformService';
import { DefaultRestartService } from './restart/DefaultRestartService';
import {
  GuardedRestartService,
  type RestartService,
} from './restart/RestartService';
import { AuditedSecretsService } from './secrets/AuditedSecretsService';
import { DefaultSecretsService } from './secrets/DefaultSecretsService';
import { RevealLimit } from './secrets/read/revealValue';
import {
  AuthorizedSecretsService,
  type SecretsService,
} from './secrets/SecretsService';
import { ValidatedSecretsService } from './secrets/ValidatedSecretsService';
import {
  createDeletionLog,
  RecentDeletions,
} from './secrets/write/RecentDeletions';
import { WriteLeases } from './secrets/write/WriteLeases';
import { DefaultSyncService } from './sync/DefaultSyncService';
import { AuthorizedSyncService, type SyncService } from './sync/SyncService';
import { DefaultUsageService } from './usage/DefaultUsageService';
import {
  AuthorizedUsageService,
  type UsageService,
} from './usage/UsageService';

/** The time that a write lease outlasts the longest call to OpenChoreo. */
const LEASE_MARGIN_MS = 15_000;

export interface CreateServicesOptions {
  config: EnabledSecretsConfig;
  auditor: AuditorService;
  /** Coordinates the replicas of this backend. */
  database: PluginDatabase;
  logger: LoggerService;
  metrics: SecretsMetrics;
  /** Parses stored values. */
  parser: ValueParser;
  permissions: PermissionsService;
  planes: PlaneStates & PlaneInventory;
  /** The key of ETags. */
  signingKey: Buffer;
}

export interface Services {
  /** Finishes the work on deleted secrets in the background. */
  cleanUp: Pick<ScheduleCleanUpOptions, 'destroyer' | 'records' | 'stores'>;
  certificates: CertificatesService;
  copy: CopyService;
  deletedSecrets: DeletedSecretsService;
  history: HistoryService;
  namespaces: NamespacesService;
  platform: PlatformService;
  restart: RestartService;
  secrets: SecretsService;
  sync: SyncService;
  usage: UsageService;
}

/** Creates the services with their decorators: authorization, audit, and validation. */
export function createServices({
  config,
  auditor,
  database,
  logger,
  metrics,
  parser,
  permissions,
  planes,
  signingKey,
}: CreateServicesOptions): Services {
  const { certificatesPerScan, isRevealAllowed, revealsPerMinute } = config;
  const trail = new AuditTrail({ auditor, logger, metrics });
  const revealLimit = new RevealLimit({ database, revealsPerMinute });
  const stores = new Stores(config.stores);
  const earlierVersions = new EarlierVersions(stores);
  const records = new DeletionRecords(database);
  const destroyer = new VersionDestroyer({ database, stores, records });
  const secrets = new DefaultSecretsService({
    earlierVersions,
    deletionRecorder: new DeletionRecorder({ stores, records, destroyer }),
    isRevealAllowed,
    recentDeletions: new RecentDeletions({
      log: createDeletionLog(database),
      planes,
    }),
    recordValueRead: (namespace, context, read) =>
      trail.record(
        {
          eventId: 'secret-values-read',
          severityLevel: 'high',
          meta: { queryType: 'list', namespace },
        },
        context,
        read,
      ),
    parser,
    revealLimit,
    versions: new SecretVersions(signingKey),
    leases: new WriteLeases({
      database,
      leaseMs: Math.ceil(config.timeoutMs) + LEASE_MARGIN_MS,
    }),
  });
  const authorizedSecrets = new AuthorizedSecretsService({
    inner: secrets,
    permissions,
  });
  const usage = new DefaultUsageService();
  return {
    cleanUp: { destroyer, records, stores },
    certificates: new AuthorizedCertificatesService({
      inner: new DefaultCertificatesService({
        reader: new AuditedCertificateReader({
          inner: new DefaultCertificateReader({ parser }),
          trail,
        }),
        permissions,
        limit: certificatesPerScan,
      }),
      permissions,
    }),
    copy: new GuardedCopyService({
      inner: new DefaultCopyService({
        secrets: new ValidatedSecretsService({ inner: authorizedSecrets }),
        revealLimit,
        isRevealAllowed,
      }),
      permissions,
      trail,
    }),
    deletedSecrets: new GuardedDeletedSecretsService({
      inner: new DefaultDeletedSecretsService({
        stores,
        records,
        destroyer,
        secrets: authorizedSecrets,
        permissions,
        revealLimit,
        isRevealAllowed,
      }),
      permissions,
      trail,
    }),
    history: new GuardedHistoryService({
      inner: new DefaultHistoryService({
        stores,
        earlierVersions,
        recordVersionRead: ({ namespace, name }, versions, context, read) =>
          trail.record(
            {
              eventId: 'secret-values-read',
              severityLevel: 'high',
              meta: { queryType: 'history', namespace, name, versions },
            },
            context,
            read,
          ),
        secrets: authorizedSecrets,
        revealLimit,
        isRevealAllowed,
      }),
      permissions,
      trail,
    }),
    namespaces: new AuthorizedNamespacesService({
      inner: new DefaultNamespacesService({ isRevealAllowed, stores }),
      permissions,
    }),
    platform: new AuthorizedPlatformService({
      inner: new DefaultPlatformService({
        permissions,
        inventory: planes,
        stores,
        platformSecrets: new PlatformSecretReader(config.platformSecrets),
        controlPlane: config.controlPlane,
        orphanedAfterMs: config.orphanedAfterMs,
      }),
      permissions,
    }),
    restart: new GuardedRestartService({
      inner: new DefaultRestartService({ planes, usage }),
      permissions,
      trail,
    }),
    secrets: new ValidatedSecretsService({
      inner: new AuditedSecretsService({
        inner: authorizedSecrets,
        trail,
      }),
    }),
    sync: new AuthorizedSyncService({
      inner: new DefaultSyncService({ planes, usage }),
      permissions,
    }),
    usage: new AuthorizedUsageService({
      inner: usage,
      permissions,
    }),
  };
}
