import type { Configuration, ServerMetadata } from 'openid-client';
import { OccError } from '../errors';
import { warn } from '../output';

const OWN_CLIENT = 'cli';
const TIMEOUT_MS = 10_000;

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
