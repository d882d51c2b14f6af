import type {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { EnabledSecretsConfig } from '../config';
import type { PluginDatabase } from '../database';
import type { SecretsMetrics } from '../metrics';
import {
  PlatformSecretReader,
  type PlaneInventory,
  type PlaneStates,
} from '../planes';
import type { ValueParser } from '../values';
import { SecretVersions } from '../versions';
import {
  AuditedCertificateReader,
  AuthorizedCertificatesService,
  DefaultCertificateReader,
  DefaultCertificatesService,
  type CertificatesService,
} from './certificates';
import {
  AuthorizedNamespacesService,
  DefaultNamespacesService,
  type NamespacesService,
} from './namespaces';
import {
  AuthorizedPlatformService,
  DefaultPlatformService,
  type PlatformService,
} from './platform';
import {
  AuditedSecretsService,
  AuditTrail,
  AuthorizedSecretsService,
  createDeletionLog,
  DefaultSecretsService,
  RecentDeletions,
  RevealLimit,
  ValidatedSecretsService,
  WriteLeases,
  type SecretsService,
} from './secrets';
import {
  AuthorizedSyncService,
  DefaultSyncService,
  type SyncService,
} from './sync';
import {
  AuthorizedUsageService,
  DefaultUsageService,
  type UsageService,
} from './usage';

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
  /** With which ETags are made. */
  signingKey: Buffer;
}

export interface Services {
  certificates: CertificatesService;
  namespaces: NamespacesService;
  platform: PlatformService;
  secrets: SecretsService;
  sync: SyncService;
  usage: UsageService;
}

/** How much longer than a call to OpenChoreo a write lease lasts. */
const LEASE_MARGIN_MS = 15_000;

/** The operations with everything that has to happen around them. */
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
  const trail = AuditTrail.create({ auditor, logger, metrics });
  const secrets = DefaultSecretsService.create({
    isRevealAllowed,
    recentDeletions: RecentDeletions.create({
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
    revealLimit: new RevealLimit({ database, revealsPerMinute }),
    versions: SecretVersions.create(signingKey),
    leases: new WriteLeases({
      database,
      leaseMs: Math.ceil(config.timeoutMs) + LEASE_MARGIN_MS,
    }),
  });
  const usage = DefaultUsageService.create();
  return {
    certificates: AuthorizedCertificatesService.create({
      inner: DefaultCertificatesService.create({
        reader: AuditedCertificateReader.create({
          inner: new DefaultCertificateReader({ parser }),
          trail,
        }),
        permissions,
        limit: certificatesPerScan,
      }),
      permissions,
    }),
    namespaces: AuthorizedNamespacesService.create({
      inner: DefaultNamespacesService.create({ isRevealAllowed }),
      permissions,
    }),
    platform: AuthorizedPlatformService.create({
      inner: DefaultPlatformService.create({
        permissions,
        inventory: planes,
        platformSecrets: PlatformSecretReader.create(config.platformSecrets),
        controlPlane: config.controlPlane,
        orphanedAfterMs: config.orphanedAfterMs,
      }),
      permissions,
    }),
    secrets: new ValidatedSecretsService({
      inner: AuditedSecretsService.create({
        inner: AuthorizedSecretsService.create({ inner: secrets, permissions }),
        trail,
      }),
    }),
    sync: AuthorizedSyncService.create({
      inner: DefaultSyncService.create({ planes, usage }),
      permissions,
    }),
    usage: AuthorizedUsageService.create({
      inner: usage,
      permissions,
    }),
  };
}
