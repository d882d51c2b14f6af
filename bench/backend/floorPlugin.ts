import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { secretReadPermission } from '@openchoreo-secrets/plugin-common';
import PromiseRouter from 'express-promise-router';

/** A route that only does what every route must: it checks the sign-in and one permission. */
export const floorPlugin = createBackendPlugin({
  pluginId: 'bench-floor',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpAuth, httpRouter, permissions }) {
        const router = PromiseRouter();
        router.get('/', async (request, response) => {
          const credentials = await httpAuth.credentials(request, {
            allow: ['user'],
          });
          await permissions.authorize(
            [{ permission: secretReadPermission, resourceRef: 'bench' }],
            { credentials },
          );
          response.json({});
        });
        httpRouter.use(router);
      },
    });
  },
});
