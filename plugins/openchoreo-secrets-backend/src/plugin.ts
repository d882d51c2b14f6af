import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  namespacePermissions,
  platformReadPermission,
} from '@openchoreo-secrets/plugin-common';
import { readSecretsConfig } from './config';
import { isInNamespace, namespaceResourceRef } from './permissions';
import { createRouter } from './routers';
import { createSecretsService } from './services';
import { createClientProvider } from './upstream';

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
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ httpRouter, permissionsRegistry, ...deps }) {
        const config = readSecretsConfig(deps.config);
        permissionsRegistry.addPermissions([platformReadPermission]);
        permissionsRegistry.addResourceType({
          resourceRef: namespaceResourceRef,
          permissions: namespacePermissions,
          rules: [isInNamespace],
          getResources: async names => names.map(name => ({ name })),
        });
        httpRouter.use(
          createRouter({
            ...deps,
            config,
            ...(config.isEnabled && {
              service: createSecretsService({ ...deps, ...config }),
              clients: createClientProvider(config),
            }),
          }),
        );
      },
    });
  },
});
