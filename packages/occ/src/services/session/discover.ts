import { fetchJson } from './fetchJson';

const OWN_CLIENT = 'cli';

/** How a control plane wants to be signed in to. */
export interface SignIn {
  isSecurityEnabled: boolean;
  tokenEndpoint: string;
}

/**
 * Asks a control plane by the well-known documents of OAuth (RFC 9728, OpenID Connect Discovery);
 * `undefined` where they do not say it, for whatever reason.
 */
export async function discover(url: string): Promise<SignIn | undefined> {
  const resource = await fetchJson(wellKnown(url, 'oauth-protected-resource'));
  const issuer = listOf(resource?.authorization_servers)[0];
  const isKnownHere = listOf(resource?.openchoreo_clients).some(
    client => Reflect.get(Object(client), 'name') === OWN_CLIENT,
  );
  if (typeof issuer !== 'string' || issuer === '' || !isKnownHere) {
    return undefined;
  }
  const { authorization_endpoint: authorizationEndpoint, token_endpoint } =
    (await fetchJson(wellKnown(issuer, 'openid-configuration'))) ?? {};
  if (typeof token_endpoint !== 'string' || !authorizationEndpoint) {
    return undefined;
  }
  return {
    isSecurityEnabled: resource?.openchoreo_security_enabled !== false,
    tokenEndpoint: token_endpoint,
  };
}

function wellKnown(url: string, document: string): string {
  return `${url.replace(/\/+$/, '')}/.well-known/${document}`;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
