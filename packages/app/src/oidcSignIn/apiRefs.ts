import {
  createApiRef,
  type ApiRef,
  type BackstageIdentityApi,
  type OAuthApi,
  type OpenIdConnectApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/frontend-plugin-api';

/** The sign-in at the issuer of OpenChoreo's tokens. */
export const oidcAuthApiRef: ApiRef<
  OAuthApi &
    OpenIdConnectApi &
    ProfileInfoApi &
    BackstageIdentityApi &
    SessionApi
> = createApiRef({ id: 'core.auth.oidc' });

/** Where the plugin finds a person's OpenChoreo token; the OpenChoreo portal registers the same id. */
export const openChoreoTokenApiRef: ApiRef<{
  getToken(): Promise<string | undefined>;
}> = createApiRef({ id: 'openchoreo.token' });
