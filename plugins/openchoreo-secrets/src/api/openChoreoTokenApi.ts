import { createApiRef, type ApiRef } from '@backstage/frontend-plugin-api';

/** The part of the OpenChoreo portal's API `openchoreo.token` that is used here. */
export interface OpenChoreoTokenApi {
  getToken(): Promise<string | undefined>;
}

/** The part of Backstage's OAuth APIs that is used here. */
export interface AccessTokenApi {
  getAccessToken(): Promise<string>;
}

/** Found by ID, so that neither package depends on the other. */
export const openChoreoTokenApiRef: ApiRef<OpenChoreoTokenApi> = createApiRef({
  id: 'openchoreo.token',
});

/** The API of a Backstage auth provider, by the provider's name. */
export function accessTokenApiRef(provider: string): ApiRef<AccessTokenApi> {
  return createApiRef({ id: `core.auth.${provider}` });
}
