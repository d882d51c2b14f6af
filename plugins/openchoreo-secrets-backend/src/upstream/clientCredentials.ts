import {
  OpenChoreoError,
  type SendRequest,
} from '@openchoreo-secrets/openchoreo-client';
import type { ClientCredentials } from '../config';
import { bufferedFetch } from './bufferedFetch';

const TIMEOUT_MS = 10_000;
const RENEW_BEFORE_EXPIRY_MS = 30_000;
const DEFAULT_LIFETIME_SECONDS = 300;

/** The code of a call that wasn't sent because the token request failed. */
export const TOKEN_REQUEST_FAILED = 'TOKEN_REQUEST_FAILED';

interface AccessToken {
  token: string;
  /** Milliseconds since 1970. */
  renewAt: number;
}

/**
 * Access tokens of the service identity. A token stays in memory until shortly before it expires. Concurrent requests
 * share it.
 */
export class ClientCredentialsTokens {
  readonly #config: ClientCredentials;
  #current: AccessToken | undefined;
  #pending: Promise<AccessToken> | undefined;

  constructor(config: ClientCredentials) {
    this.#config = config;
  }

  /** Rejects with an OpenChoreoError with the code {@link TOKEN_REQUEST_FAILED}. */
  async getToken(): Promise<string> {
    if (this.#current && Date.now() < this.#current.renewAt) {
      return this.#current.token;
    }
    this.#pending ??= requestToken(this.#config).finally(() => {
      this.#pending = undefined;
    });
    this.#current = await this.#pending;
    return this.#current.token;
  }

  /** Drops a rejected token unless it was already replaced. */
  discard(token: string): void {
    if (this.#current?.token === token) {
      this.#current = undefined;
    }
  }
}

/**
 * Requests a token with the client credentials grant (RFC 6749, section 4.4). The library doesn't follow redirects, which
 * could send the client secret to another server.
 */
async function requestToken({
  tokenUrl,
  clientId,
  clientSecret,
  scope,
}: ClientCredentials): Promise<AccessToken> {
  const oauth = await import('oauth4webapi');
  const server = { issuer: tokenUrl, token_endpoint: tokenUrl };
  const client = { client_id: clientId };
  try {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(clientSecret),
      new URLSearchParams(scope ? { scope } : {}),
      {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        // Developers use plain HTTP.
        [oauth.allowInsecureRequests]: true,
      },
    );
    const { access_token: token, expires_in: lifetime } =
      await oauth.processClientCredentialsResponse(server, client, response);
    const lifetimeMs = 1000 * (lifetime ?? DEFAULT_LIFETIME_SECONDS);
    return { token, renewAt: Date.now() + lifetimeMs - RENEW_BEFORE_EXPIRY_MS };
  } catch {
    // The error may contain the response. It has no status, because the call to OpenChoreo wasn't sent.
    throw new OpenChoreoError({
      kind: 'response',
      code: TOKEN_REQUEST_FAILED,
      message: 'The token endpoint returned no token.',
    });
  }
}

/**
 * Creates a `fetch` that adds the service's token. It replaces a rejected token once and repeats the request, also for
 * writes, because a 401 changes nothing.
 */
export function createServiceFetch(
  tokens: ClientCredentialsTokens,
): SendRequest {
  return async (url, init) => {
    const token = await tokens.getToken();
    const response = await sendWith(token, url, init);
    if (response.status !== 401) {
      return response;
    }
    await response.body?.cancel();
    tokens.discard(token);
    return sendWith(await tokens.getToken(), url, init);
  };
}

function sendWith(
  token: string,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token}`);
  return bufferedFetch(url, { ...init, headers });
}
