import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  namespacePermissions,
  platformReadPermission,
  workloadRestartPermission,
} from '@openchoreo-secrets/plugin-common';
import { createSecretsActions } from './actions';
import { readSecretsConfig } from './config';
import { PluginDatabase, readSigningKey } from './database';
import { createMetrics } from './metrics';
import { scheduleNotifications } from './notifications/scheduleNotifications';
import { isInNamespace, namespaceResourceRef } from './permissions';
import { WatchedPlaneStates } from './planes/PlaneStates';
import { createRouter } from './routers/createRouter';
import { scheduleCleanUp } from './services/deletedSecrets/scheduleCleanUp';
import { assertPrincipalMayCall } from './services/access/portalPermissions';
import { createServices } from './services/createServices';
import { createRequestContext } from './services/RequestContext';
import {
  createBackgroundClient,
  createCallObserver,
  createClientProvider,
} from './upstream/clientProvider';
import { ValueParser } from './values/ValueParser';

/**
 * The backend of OpenChoreo Secrets, at `/api/openchoreo-secrets`.
 *
 * @public
 */
export const openchoreoSecretsPlugin = createBackendPlugin({
  pluginId: 'openchoreo-secrets',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        instance: coreServices.rootInstanceMetadata,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({
        actionsRegistry,
        database,
        httpRouter,
        lifecycle,
        metrics: metricsService,
        permissionsRegistry,
        ...deps
      }) {
        const config = readSecretsConfig(deps.config);
        permissionsRegistry.addPermissions([platformReadPermission]);
        permissionsRegistry.addResourceType({
          resourceRef: namespaceResourceRef,
          permissions: [...namespacePermissions, workloadRestartPermission],
          rules: [isInNamespace],
          getResources: async names => names.map(name => ({ name })),
        });
        if (!config.isEnabled) {
          httpRouter.use(createRouter({ ...deps, config }));
          return;
        }
        const pluginDatabase = await PluginDatabase.open({
          database,
          logger: deps.logger,
        });
        const signingKey = await readSigningKey(pluginDatabase, 'etag');
        const metrics = createMetrics(metricsService);
        const observe = createCallObserver({ ...deps, metrics });
        const clients = createClientProvider(config, observe);
        const planes = new WatchedPlaneStates({ ...config, ...deps, metrics });
        const parser = new ValueParser(deps);
        lifecycle.addShutdownHook(() => planes.stop());
        lifecycle.addShutdownHook(() => parser.stop());
        const services = createServices({
          ...deps,
          config,
          database: pluginDatabase,
          metrics,
          parser,
          planes,
          signingKey,
        });
        httpRouter.use(
          createRouter({ ...deps, config, services, clients, metrics }),
        );
        await scheduleNotifications({
          ...deps,
          ...services,
          config,
          client: createBackgroundClient(config, observe),
          database: pluginDatabase,
          planes,
        });
        if (config.stores.length > 0) {
          await scheduleCleanUp({ ...deps, ...services.cleanUp });
        }
        const client = clients.serviceClient;
        if (client) {
          createSecretsActions({
            actionsRegistry,
            service: services.secrets,
            getContext: (operation, credentials) => {
              assertPrincipalMayCall(operation, credentials, config);
              return createRequestContext({
                credentials,
                client,
                followUpClient: client,
                logger: deps.logger,
              });
            },
          });
        }
      },
    });
  },
});
