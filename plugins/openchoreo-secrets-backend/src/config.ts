import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { openApiSpec } from '@openchoreo-secrets/plugin-common';
import {
  type PlaneAccessConfig,
  type PlaneConnection,
  readConnection,
  readPlanesConfig,
} from './planes/planesConfig';
import {
  type PlatformSecretPlace,
  readPlatformSecretsConfig,
} from './planes/platformSecrets/platformSecretPlaces';
import { readStoresConfig, type StoreConfig } from './stores/storesConfig';

const DEFAULT_TIMEOUT_SECONDS = 30;
const DEFAULT_REVEALS_PER_MINUTE = 30;
const DEFAULT_CERTIFICATES_PER_SCAN = 1000;
const DEFAULT_ORPHANED_VALUE_AFTER_SECONDS = 120;

const DEFAULT_TAB_PATH = '/settings/secrets';
const DEFAULT_FAILED_AFTER_MINUTES = 10;

/** A service in OpenChoreo's identity provider. */
export interface ClientCredentials {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  scope?: string;
}

/** The identity that calls OpenChoreo. */
export type AuthConfig =
  | { mode: 'user' }
  | { mode: 'none' }
  | ({ mode: 'client-credentials' } & ClientCredentials);

/** Notifications about secrets. */
export interface NotificationsConfig {
  /** Whether to send them; by default, if the notifications plugin is installed in this backend. */
  isEnabled?: boolean;
  /** Entity references of those who are notified about secrets whose owners are unknown. */
  recipients: string[];
  /** How long a sync must have failed. */
  failedAfterMs: number;
}

/** The configuration while the feature is on. */
export interface EnabledSecretsConfig {
  isEnabled: true;
  baseUrl: string;
  auth: AuthConfig;
  /** The identity for work without a signed-in person, in mode `user`. */
  background?: ClientCredentials;
  notifications: NotificationsConfig;
  /** The path of the Secrets tab in the portal. */
  tabPath: string;
  isRevealAllowed: boolean;
  /** The operations of the OpenAPI document that service principals can call; none by default. */
  serviceOperations: ReadonlySet<string>;
  /** Maximum values that a user can reveal per minute. */
  revealsPerMinute: number;
  /** Maximum TLS secrets read per expiry scan. */
  certificatesPerScan: number;
  timeoutMs: number;
  /** Minimum age of an orphaned value. */
  orphanedAfterMs: number;
  /** The clusters that the backend can read; empty without plane access. */
  planes: PlaneAccessConfig[];
  /** Access to the control plane; its platform secrets are unknown without. */
  controlPlane?: PlaneConnection;
  platformSecrets: PlatformSecretPlace[];
  /** Access to the versions in stores; no history without. */
  stores: StoreConfig[];
}

export type SecretsConfig = EnabledSecretsConfig | { isEnabled: false };

/**
 * Reads and checks the configuration.
 *
 * @throws InputError if the configuration is wrong or unsafe, so that the backend doesn't start
 */
export function readSecretsConfig(config: Config): SecretsConfig {
  const flag = 'openchoreo.features.secretManagement.enabled';
  if (!config.getOptionalBoolean(flag)) {
    return { isEnabled: false };
  }
  const auth = readAuth(config);
  return {
    isEnabled: true,
    baseUrl: readUrl(config, 'openchoreo.baseUrl'),
    auth,
    background: readBackground(config),
    notifications: readNotificationsConfig(config),
    tabPath: readTabPath(config),
    isRevealAllowed:
      config.getOptionalBoolean('openchoreo.secrets.reveal') ??
      auth.mode !== 'client-credentials',
    serviceOperations: readServiceOperations(config, auth),
    revealsPerMinute: readLimit(
      config,
      'revealsPerMinute',
      DEFAULT_REVEALS_PER_MINUTE,
    ),
    certificatesPerScan: readLimit(
      config,
      'certificatesPerScan',
      DEFAULT_CERTIFICATES_PER_SCAN,
    ),
    timeoutMs:
      1000 * readLimit(config, 'timeoutSeconds', DEFAULT_TIMEOUT_SECONDS),
    orphanedAfterMs:
      1000 *
      readLimit(
        config,
        'orphanedAfterSeconds',
        DEFAULT_ORPHANED_VALUE_AFTER_SECONDS,
      ),
    planes: readPlanesConfig(config),
    controlPlane: readControlPlane(config),
    platformSecrets: readPlatformSecretsConfig(config),
    stores: readStoresConfig(config),
  };
}

function readAuth(config: Config): AuthConfig {
  const key = 'openchoreo.secrets.auth';
  const mode = config.getOptionalString(`${key}.mode`) ?? 'user';
  if (mode === 'user' || mode === 'none') {
    return { mode };
  }
  if (mode !== 'client-credentials') {
    throw new InputError(
      `${key}.mode must be user, client-credentials, or none, not "${mode}"`,
    );
  }
  if (!config.getOptionalBoolean('permission.enabled')) {
    throw new InputError(
      `${key}.mode client-credentials needs permission.enabled: true, because only Backstage permissions then separate tenants`,
    );
  }
  return { mode, ...readClientCredentials(config, key) };
}

function readClientCredentials(config: Config, key: string): ClientCredentials {
  return {
    tokenUrl: readUrl(config, `${key}.tokenUrl`),
    clientId: config.getString(`${key}.clientId`),
    clientSecret: config.getString(`${key}.clientSecret`),
    scope: config.getOptionalString(`${key}.scope`),
  };
}

function readBackground(config: Config): ClientCredentials | undefined {
  const key = 'openchoreo.secrets.background';
  return config.has(key) ? readClientCredentials(config, key) : undefined;
}

function readNotificationsConfig(config: Config): NotificationsConfig {
  const key = 'openchoreo.secrets.notifications';
  const minutes =
    config.getOptionalNumber(`${key}.failedAfterMinutes`) ??
    DEFAULT_FAILED_AFTER_MINUTES;
  if (minutes < 0) {
    throw new InputError(`${key}.failedAfterMinutes must be 0 or greater`);
  }
  const recipients = config.getOptionalStringArray(`${key}.recipients`) ?? [];
  const invalid = recipients.find(
    it => !/^(user|group):[^/]+\/[^/]+$/i.test(it),
  );
  if (invalid !== undefined) {
    throw new InputError(
      `${key}.recipients must be users and groups, such as group:default/platform, not "${invalid}"`,
    );
  }
  return {
    isEnabled: config.getOptionalBoolean(`${key}.enabled`),
    recipients,
    failedAfterMs: minutes * 60_000,
  };
}

/** Only read operations can be opened to services. All of them are `GET`. */
function readServiceOperations(config: Config, auth: AuthConfig): Set<string> {
  const key = 'openchoreo.secrets.serviceOperations';
  const operations = config.getOptionalStringArray(key) ?? [];
  if (operations.length > 0 && auth.mode === 'user') {
    throw new InputError(
      `${key} needs openchoreo.secrets.auth.mode client-credentials or none, because services don't have a person's OpenChoreo token`,
    );
  }
  const readOperations = Object.values(openApiSpec.paths).flatMap(path =>
    'get' in path ? [path.get.operationId as string] : [],
  );
  const unknown = operations.find(it => !readOperations.includes(it));
  if (unknown !== undefined) {
    throw new InputError(
      `${key} can't have "${unknown}". Allowed: ${readOperations.join(', ')}`,
    );
  }
  return new Set(operations);
}

function readControlPlane(config: Config): PlaneConnection | undefined {
  const key = 'openchoreo.secrets.controlPlane';
  const entry = config.getOptionalConfig(key);
  return entry && readConnection(entry, key);
}

function readUrl(config: Config, key: string): string {
  const value = config.getString(key);
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new InputError(`${key} must be an http or https URL`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${key} must be a URL without user, query, or fragment`,
    );
  }
  return value;
}

function readTabPath(config: Config): string {
  const path = config.getOptionalString('openchoreo.secrets.path');
  return path?.replace(/(?!^)\/+$/, '') ?? DEFAULT_TAB_PATH;
}

/** Returns the path of a secret in the portal. */
export function pathOfSecret(
  tabPath: string,
  { namespace, name }: { namespace: string; name: string },
): string {
  const query = new URLSearchParams({ namespace, secret: name });
  return `${tabPath}?${query}`;
}

function readLimit(config: Config, name: string, fallback: number): number {
  const key = `openchoreo.secrets.limits.${name}`;
  const limit = config.getOptionalNumber(key) ?? fallback;
  if (limit <= 0) {
    throw new InputError(`${key} must be greater than 0`);
  }
  return limit;
}
