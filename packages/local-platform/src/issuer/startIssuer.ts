import type { RequestListener } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { startLocalServer, type LocalServer } from '../http/LocalServer';
import { DEFAULT_REDIRECT_URI } from './clients';
import { createIssuerApp } from './createIssuerApp';
import { createProvider } from './createProvider';

const DEFAULT_TOKEN_TTL_SECONDS = 60 * 60;

/** @public */
export interface IssuerOptions {
  /** On 127.0.0.1; 0, the default, takes any free one. */
  port?: number;
  /** Where Backstage takes the answer of a sign-in; on port 7007 unless given. */
  redirectUri?: string;
  /** How long access tokens are good for, in seconds; an hour unless given. */
  tokenTtlSeconds?: number;
}

/** Starts an OpenID Connect issuer with a key of its own, so that no token outlives it. */
export async function startIssuer(
  options: IssuerOptions = {},
): Promise<LocalServer> {
  const {
    port = 0,
    redirectUri = DEFAULT_REDIRECT_URI,
    tokenTtlSeconds = DEFAULT_TOKEN_TTL_SECONDS,
  } = options;
  const { publicKey, privateKey } = await generateKeyPair('RS256', {
    extractable: true,
  });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' };
  let listener: RequestListener = (_, response) => response.destroy();
  const server = await startLocalServer({
    port,
    listener: (request, response) => listener(request, response),
  });
  const provider = createProvider({
    url: server.url,
    redirectUri,
    tokenTtlSeconds,
    key,
  });
  listener = createIssuerApp({ provider, publicKey });
  return server;
}
