import { createApiRef, type ApiRef } from '@backstage/frontend-plugin-api';

/** What the OpenChoreo portal offers under the id `openchoreo.token`, as far as it is needed here. */
export interface OpenChoreoTokenApi {
  getToken(): Promise<string | undefined>;
}

/** What Backstage's OAuth providers offer, as far as it is needed here. */
export interface AccessTokenApi {
  getAccessToken(): Promise<string>;
}

/** Found by its id, so that neither side depends on the other's package. */
export const openChoreoTokenApiRef: ApiRef<OpenChoreoTokenApi> = createApiRef({
  id: 'openchoreo.token',
});

/** The API of a Backstage auth provider, by the provider's name. */
export function accessTokenApiRef(provider: string): ApiRef<AccessTokenApi> {
  return createApiRef({ id: `core.auth.${provider}` });
}
