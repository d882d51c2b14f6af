import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { openchoreoSecretsPlugin } from '../plugin';

export type StartOptions = {
  baseUrl?: string;
  isEnabled?: boolean;
  auth?: JsonObject;
  /** `openchoreo.secrets.planes` */
  planes?: JsonObject[];
  /** More keys of `openchoreo.secrets`. */
  access?: JsonObject;
  config?: JsonObject;
  timeoutSeconds?: number;
  revealsPerMinute?: number;
  certificatesPerScan?: number;
  orphanedAfterSeconds?: number;
  reveal?: boolean;
  features?: Parameters<typeof startTestBackend>[0]['features'];
};

const IN_MEMORY = new ConfigReader({
  backend: { database: { client: 'better-sqlite3', connection: ':memory:' } },
});

/** Ends with its backend. Backstage's own keeps the connections of SQLite open, and with them the process of the tests. */
const database = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  factory({ config, plugin, rootLifecycle, ...deps }) {
    const service = DatabaseManager.fromConfig(
      config.has('backend.database') ? config : IN_MEMORY,
    ).forPlugin(plugin.getId(), deps);
    rootLifecycle.addShutdownHook(async () =>
      (await service.getClient()).destroy(),
    );
    return service;
  },
});

/** Starts a real backend with the plugin. Calls OpenChoreo without a token by default. */
export function startSecretsBackend({
  baseUrl = 'http://127.0.0.1:9',
  isEnabled = true,
  auth = { mode: 'none' },
  planes = [],
  access = {},
  config = {},
  timeoutSeconds = 5,
  revealsPerMinute = 1000,
  certificatesPerScan = 1000,
  orphanedAfterSeconds = 120,
  reveal = true,
  features = [],
}: StartOptions): Promise<TestBackend> {
  const data: JsonObject = {
    openchoreo: {
      baseUrl,
      features: { secretManagement: { enabled: isEnabled } },
      secrets: {
        auth,
        planes,
        ...access,
        reveal,
        limits: {
          timeoutSeconds,
          revealsPerMinute,
          certificatesPerScan,
          orphanedAfterSeconds,
        },
      },
    },
    ...config,
  };
  return startTestBackend({
    features: [
      openchoreoSecretsPlugin,
      database,
      mockServices.rootConfig.factory({ data }),
      ...(features ?? []),
    ],
  });
}
