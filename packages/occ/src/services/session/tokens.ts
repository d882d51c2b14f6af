import { OccError } from '../../errors';
import type { Credentials } from '../config';
import { fetchJson } from './fetchJson';

/** Whether a text is a JWT that says it will still be valid; its signature is the server's business. */
export function isCurrentToken(token: string | undefined): token is string {
  const parts = token?.split('.') ?? [];
  if (parts.length !== 3) {
    return false;
  }
  try {
    const claims = JSON.parse(Buffer.from(parts[1], 'base64url').toString());
    return typeof claims?.exp === 'number' && claims.exp * 1000 > Date.now();
  } catch {
    return false;
  }
}

/** Gets a token for a client by its secret (RFC 6749, section 4.4). */
export async function requestToken(
  tokenEndpoint: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): Promise<string> {
  const answer = await fetchJson(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const token = answer?.access_token;
  if (typeof token !== 'string') {
    throw new OccError(
      'failed to get access token: the identity provider refused the client or cannot be reached.',
    );
  }
  return token;
}

/** Credentials of a client, where there are those with which a token can be had again. */
export function clientOf(
  credentials: Credentials | undefined,
): { clientId: string; clientSecret: string } | undefined {
  const { authMethod, clientId, clientSecret } = credentials ?? {};
  return authMethod === 'client_credentials' && clientId && clientSecret
    ? { clientId, clientSecret }
    : undefined;
}
