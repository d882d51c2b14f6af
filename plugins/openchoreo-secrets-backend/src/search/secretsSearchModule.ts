import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readSecretsConfig } from '../config';
import {
  createBackgroundClient,
  createCallObserver,
} from '../upstream/clientProvider';
import { SecretsCollator } from './SecretsCollator';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

/**
 * Adds the secrets to Backstage's search, as documents of the type `openchoreo-secret`. People find those of the namespaces
 * in which they have `openchoreo-secrets.secret.read`.
 *
 * @public
 */
export const secretsSearchModule = createBackendModule({
  pluginId: 'search',
  moduleId: 'openchoreo-secrets',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        registry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ config, logger, registry, scheduler }) {
        const secretsConfig = readSecretsConfig(config);
        if (!secretsConfig.isEnabled) {
          return;
        }
        const metrics = { recordUpstreamCall: () => {} };
        const client = createBackgroundClient(
          secretsConfig,
          createCallObserver({ logger, metrics }),
        );
        if (!client) {
          logger.warn(
            "Secrets aren't in the search: the mode user needs openchoreo.secrets.background.",
          );
          return;
        }
        const { tabPath } = secretsConfig;
        registry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new SecretsCollator({ client, tabPath }),
        });
      },
    });
  },
});

function readSchedule(config: Config): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig(
    'search.collators.openchoreoSecrets.schedule',
  );
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : DEFAULT_SCHEDULE;
}
