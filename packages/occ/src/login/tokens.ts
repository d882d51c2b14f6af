import type { TokenEndpointResponse } from 'openid-client';
import {
  changeConfig,
  putEntry,
  readConfig,
  type Credentials,
} from '../config/configFile';
import { OccError } from '../errors';
import {
  configureClient,
  findIdentityProvider,
  type IdentityProvider,
} from './identityProvider';

/** Tokens are renewed this long before they expire, so that they don't expire during a command. */
const LEEWAY_MS = 10_000;

/** Whether a text is a JWT that doesn't expire soon. The server verifies the signature. */
function isCurrentToken(token: string | undefined): token is string {
  const parts = token?.split('.') ?? [];
  if (parts.length !== 3) {
    return false;
  }
  try {
    const claims = JSON.parse(Buffer.from(parts[1], 'base64url').toString());
    return (
      typeof claims?.exp === 'number' &&
      claims.exp * 1000 > Date.now() + LEEWAY_MS
    );
  } catch {
    return false;
  }
}

/**
 * Returns the saved token. Renews an expired token with the refresh token of a user, or with a client ID and client
 * secret. Returns `undefined` without credentials.
 */
export async function currentToken(
  url: string,
  credentials: Credentials | undefined,
): Promise<string | undefined> {
  if (!credentials || isCurrentToken(credentials.token)) {
    return credentials?.token;
  }
  if (!credentials.refreshToken && !clientSecretOf(credentials)) {
    return undefined;
  }
  try {
    const renewed = await renew(await findIdentityProvider(url), credentials);
    await changeConfig(config => ({
      ...config,
      credentials: putEntry(config.credentials, renewed),
    }));
    return renewed.token;
  } catch {
    // Refresh tokens can be used once, so another occ may have renewed the credentials in the meantime.
    const { credentials: stored } = await readConfig();
    const token = stored.find(({ name }) => name === credentials.name)?.token;
    if (isCurrentToken(token)) {
      return token;
    }
    throw new OccError(
      `The credentials '${credentials.name}' have expired and can't be renewed. Authentication required: run occ login again.`,
    );
  }
}

/** Gets a token with a client ID and client secret (RFC 6749, section 4.4). */
export async function signInAsClient(
  provider: IdentityProvider,
  client: { clientId: string; clientSecret: string; scope?: string },
): Promise<Omit<Credentials, 'name'>> {
  const { oidc, config } = await configureClient(provider, client);
  const { scope } = client;
  const tokens = await oidc
    .clientCredentialsGrant(config, scope ? { scope } : {})
    .catch(error => {
      throw new OccError(`failed to get access token: ${reasonOf(error)}`);
    });
  return {
    authMethod: 'client_credentials',
    ...client,
    ...toCredentials(tokens),
  };
}

/** Returns the credentials to save from a token response. */
export function toCredentials(
  tokens: TokenEndpointResponse,
): Pick<Credentials, 'token' | 'refreshToken'> {
  const { access_token: token, refresh_token: refreshToken } = tokens;
  return { token, ...(refreshToken && { refreshToken }) };
}

/** Returns the error code of the identity provider, without the description, which can contain request data. */
export function reasonOf(error: unknown): string {
  const { error: code, status } = Object(error);
  if (typeof code === 'string') {
    return `the identity provider returned ${code}`;
  }
  return typeof status === 'number'
    ? `the identity provider returned status ${status}`
    : "the identity provider can't be reached, or its response isn't valid";
}

async function renew(
  provider: IdentityProvider,
  credentials: Credentials,
): Promise<Credentials> {
  const { name, refreshToken, scope } = credentials;
  const client = clientSecretOf(credentials);
  if (client) {
    const renewed = await signInAsClient(provider, { ...client, scope });
    return { ...credentials, ...renewed, name };
  }
  const { oidc, config } = await configureClient(provider, {
    clientId: credentials.clientId ?? provider.clientId,
  });
  const tokens = await oidc.refreshTokenGrant(config, refreshToken ?? '');
  return { ...credentials, ...toCredentials(tokens) };
}

function clientSecretOf({
  authMethod,
  clientId,
  clientSecret,
}: Credentials): { clientId: string; clientSecret: string } | undefined {
  return authMethod === 'client_credentials' && clientId && clientSecret
    ? { clientId, clientSecret }
    : undefined;
}
