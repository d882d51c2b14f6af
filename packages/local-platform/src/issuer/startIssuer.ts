import type { RequestListener } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { startLocalServer, type LocalServer } from '../http/LocalServer';
import { DEFAULT_REDIRECT_URI } from './clients';
import { createIssuerApp } from './createIssuerApp';
import { createProvider } from './createProvider';

const DEFAULT_TOKEN_TTL_SECONDS = 60 * 60;

/** @public */
export interface IssuerOptions {
  /** Port on 127.0.0.1; 0, the default, picks a free port. */
  port?: number;
  /** Redirect URI of Backstage; on port 7007 by default. */
  redirectUri?: string;
  /** Lifetime of access tokens in seconds; 3600 by default. */
  tokenTtlSeconds?: number;
}

/** Starts an OpenID Connect issuer with a new signing key: tokens are valid only while the issuer runs. */
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
