import type { ClientMetadata } from 'oidc-provider';

/** Redirect URI of Backstage when started with `npm start`. */
export const DEFAULT_REDIRECT_URI =
  'http://localhost:7007/api/auth/oidc/handler/frame';

/** Lists the OAuth clients. Their client secrets are public because the issuer is for development only. */
export function listClients(redirectUri: string): ClientMetadata[] {
  return [
    {
      client_id: 'openchoreo-backstage-client',
      client_secret: 'backstage-development-secret',
      grant_types: [
        'authorization_code',
        'refresh_token',
        'client_credentials',
      ],
      redirect_uris: [redirectUri],
      response_types: ['code'],
    },
    {
      client_id: 'openchoreo-cli',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: ['http://127.0.0.1/auth-callback'],
      response_types: ['code'],
    },
    {
      client_id: 'openchoreo-system-app',
      client_secret: 'system-development-secret',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    },
  ];
}
