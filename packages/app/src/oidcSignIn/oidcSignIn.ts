import { OAuth2 } from '@backstage/core-app-api';
import {
  ApiBlueprint,
  configApiRef,
  createFrontendFeatureLoader,
  createFrontendModule,
  discoveryApiRef,
  oauthRequestApiRef,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { oidcAuthApiRef, openChoreoTokenApiRef } from './apiRefs';

const oidcAuthApi = ApiBlueprint.make({
  name: 'oidc-auth',
  params: defineParams =>
    defineParams({
      api: oidcAuthApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        oauthRequestApi: oauthRequestApiRef,
      },
      factory: deps =>
        OAuth2.create({
          ...deps,
          provider: { id: 'oidc', title: 'OpenChoreo', icon: () => null },
          environment: deps.configApi.getOptionalString('auth.environment'),
          defaultScopes: ['openid', 'profile', 'email'],
        }),
    }),
});

const openChoreoTokenApi = ApiBlueprint.make({
  name: 'openchoreo-token',
  params: defineParams =>
    defineParams({
      api: openChoreoTokenApiRef,
      deps: { auth: oidcAuthApiRef },
      factory: ({ auth }) => ({ getToken: () => auth.getAccessToken() }),
    }),
});

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () => import('./OidcSignInPage').then(m => m.OidcSignInPage),
  },
});

const oidcModule = createFrontendModule({
  pluginId: 'app',
  extensions: [oidcAuthApi, openChoreoTokenApi, signInPage],
});

/** Signs people in at OpenChoreo's issuer where the configuration says so; otherwise they are guests. */
export const oidcSignIn = createFrontendFeatureLoader({
  async *loader({ config }) {
    if (config.getOptionalString('app.signInProvider') === 'oidc') {
      yield oidcModule;
    }
  },
});
