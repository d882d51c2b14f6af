import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { interactionPolicy, Provider } from 'oidc-provider';
import { listClients } from './clients';
import { claimsOf, findUser } from './users';

/** Resource indicator of the OpenChoreo API. */
const API = 'urn:openchoreo:api';
const SCOPE = 'openid profile email';
const HOURS = 60 * 60;

/** The `aud` claim of access tokens. */
export const AUDIENCE = 'openchoreo';

export interface ProviderOptions {
  /** Issuer URL. */
  url: string;
  redirectUri: string;
  tokenTtlSeconds: number;
  /** Private RSA key that signs tokens. */
  key: JWK;
}

/** Creates an OpenID Connect provider whose access tokens are JWTs with a groups claim, as OpenChoreo requires. */
export function createProvider(options: ProviderOptions): Provider {
  const { url, redirectUri, tokenTtlSeconds, key } = options;
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return new Provider(url, {
    clients: listClients(redirectUri),
    jwks: { keys: [key] },
    scopes: SCOPE.split(' '),
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username', 'groups'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    interactions: { policy, url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenTtlSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    discovery: { userinfo_endpoint: `${url}/userinfo` },
    ttl: {
      AccessToken: tokenTtlSeconds,
      AuthorizationCode: 60,
      ClientCredentials: tokenTtlSeconds,
      Grant: 24 * HOURS,
      IdToken: tokenTtlSeconds,
      Interaction: 1 * HOURS,
      RefreshToken: 24 * HOURS,
      Session: 24 * HOURS,
    },
    issueRefreshToken: async (_, client) =>
      client.grantTypeAllowed('refresh_token'),
    findAccount: (_, id) => {
      const user = findUser(id);
      return user && { accountId: id, claims: () => claimsOf(user) };
    },
    extraTokenClaims: (_, token) => {
      const user =
        'accountId' in token && token.accountId
          ? findUser(token.accountId)
          : undefined;
      return user && claimsOf(user);
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope(SCOPE);
      grant.addResourceScope(API, SCOPE);
      await grant.save();
      return grant;
    },
  });
}
