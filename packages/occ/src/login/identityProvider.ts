import type {
  Configuration,
  ServerMetadata,
  TokenEndpointResponse,
} from 'openid-client';
import {
  changeConfig,
  putEntry,
  readConfig,
  type Credentials,
} from '../config/config';
import { OccError } from '../errors';
import { warn } from '../output';

const OWN_CLIENT = 'cli';
const TIMEOUT_MS = 10_000;
/** Tokens are renewed this long before they expire, so that they don't expire during a command. */
const LEEWAY_MS = 10_000;

/** Sign-in settings of a control plane. */
export interface IdentityProvider {
  isSecurityEnabled: boolean;
  server: ServerMetadata;
  /** Client ID for this program. */
  clientId: string;
  /** Scopes of the client, separated by spaces. */
  scope: string;
}

/**
 * Reads the well-known documents of a control plane and its identity provider (RFC 9728, OpenID Connect Discovery).
 *
 * @throws OccError if the documents can't be read or don't name a client for this program
 */
export async function findIdentityProvider(
  url: string,
): Promise<IdentityProvider> {
  const resource = await fetchDocument(
    wellKnown(url, 'oauth-protected-resource'),
  );
  const issuer = toList(resource.authorization_servers)[0];
  const client = toList(resource.openchoreo_clients).find(
    entry => fieldOf(entry, 'name') === OWN_CLIENT,
  );
  const clientId = fieldOf(client, 'client_id');
  if (typeof issuer !== 'string' || typeof clientId !== 'string') {
    throw new OccError(
      `${url} doesn't say how to sign in: its document oauth-protected-resource names no client '${OWN_CLIENT}' or no authorization server.`,
    );
  }
  const server = await fetchDocument(wellKnown(issuer, 'openid-configuration'));
  return {
    isSecurityEnabled: resource.openchoreo_security_enabled !== false,
    server: { issuer, ...server },
    clientId,
    scope: toList(fieldOf(client, 'scopes')).join(' ') || 'openid',
  };
}

/** Configures the OpenID Connect client. Without a secret, the client is public. */
export async function configureClient(
  { server }: IdentityProvider,
  client: { clientId: string; clientSecret?: string },
): Promise<{ oidc: typeof import('openid-client'); config: Configuration }> {
  const oidc = await import('openid-client');
  const config = new oidc.Configuration(
    server,
    client.clientId,
    undefined,
    client.clientSecret
      ? oidc.ClientSecretPost(client.clientSecret)
      : oidc.None(),
  );
  config.timeout = TIMEOUT_MS / 1000;
  if (server.token_endpoint?.startsWith('http:')) {
    const { hostname } = new URL(server.token_endpoint);
    if (!/^(127\.|\[::1\]|(.*\.)?localhost$)/.test(hostname)) {
      warn(`the connection to ${hostname} isn't encrypted.`);
    }
    oidc.allowInsecureRequests(config);
  }
  return { oidc, config };
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

/** Fetches a document without following redirects, because the document decides where credentials are sent. */
async function fetchDocument(url: string): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new OccError(`Can't reach ${url}.`);
  }
  const body: unknown = response.ok
    ? await response.json().catch(() => undefined)
    : undefined;
  if (typeof body !== 'object' || body === null) {
    throw new OccError(
      `${url} returned no JSON document (status ${response.status}).`,
    );
  }
  return { ...body };
}

function wellKnown(url: string, document: string): string {
  return `${url.replace(/\/+$/, '')}/.well-known/${document}`;
}

/** Returns the entries of a list in a document; empty for other values. */
function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldOf(entry: unknown, name: string): unknown {
  return Reflect.get(Object(entry), name);
}
