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

const DEFAULT_TIMEOUT_SECONDS = 30;
const DEFAULT_REVEALS_PER_MINUTE = 30;
const DEFAULT_CERTIFICATES_PER_SCAN = 1000;
const DEFAULT_ORPHANED_VALUE_AFTER_SECONDS = 120;

/** The identity that calls OpenChoreo. */
export type AuthConfig =
  | { mode: 'user' }
  | { mode: 'none' }
  | {
      mode: 'client-credentials';
      tokenUrl: string;
      clientId: string;
      clientSecret: string;
      scope?: string;
    };

/** The configuration while the feature is on. */
export interface EnabledSecretsConfig {
  isEnabled: true;
  baseUrl: string;
  auth: AuthConfig;
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
  return {
    mode,
    tokenUrl: readUrl(config, `${key}.tokenUrl`),
    clientId: config.getString(`${key}.clientId`),
    clientSecret: config.getString(`${key}.clientSecret`),
    scope: config.getOptionalString(`${key}.scope`),
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

function readLimit(config: Config, name: string, fallback: number): number {
  const key = `openchoreo.secrets.limits.${name}`;
  const limit = config.getOptionalNumber(key) ?? fallback;
  if (limit <= 0) {
    throw new InputError(`${key} must be greater than 0`);
  }
  return limit;
}
