import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Credentials } from '../config/config';
import { OccError } from '../errors';
import { printError } from '../output';
import {
  configureClient,
  reasonOf,
  toCredentials,
  type IdentityProvider,
} from './identityProvider';

/** Port of the redirect URI that OpenChoreo's identity provider registers for the command line. */
export const CALLBACK_PORT = 55152;
const CALLBACK_PATH = '/auth-callback';
const TIMEOUT_MS = 5 * 60_000;

export interface BrowserSignInOptions {
  scope: string;
  /** Port on 127.0.0.1 for the redirect of the browser. */
  port: number;
  /** Whether to open a browser; otherwise, only the URL is printed. */
  opensBrowser: boolean;
}

/**
 * Signs in a user with the authorization code flow and PKCE: opens the identity provider in a browser, which redirects
 * to a server on this machine (RFC 8252).
 */
export async function signInByBrowser(
  provider: IdentityProvider,
  { scope, port, opensBrowser }: BrowserSignInOptions,
): Promise<Omit<Credentials, 'name'>> {
  const { clientId } = provider;
  const { oidc, config } = await configureClient(provider, { clientId });
  const redirectUri = `http://127.0.0.1:${port}${CALLBACK_PATH}`;
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const callback = await listenForCallback(redirectUri, expectedState);
  try {
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
    });
    printError(`Sign in with your browser:\n${url}`);
    if (opensBrowser) {
      openBrowser(url.href);
    }
    const answer = await callback.receive();
    const tokens = await oidc
      .authorizationCodeGrant(config, answer.url, {
        pkceCodeVerifier,
        expectedState,
      })
      .catch(error => {
        answer.reply(false);
        throw new OccError(`Can't sign in: ${reasonOf(error)}.`);
      });
    answer.reply(true);
    return {
      authMethod: 'authorization_code',
      clientId,
      scope,
      ...toCredentials(tokens),
    };
  } finally {
    callback.close();
  }
}

/** The redirect request of the browser. The response waits for the result of the sign-in. */
interface Callback {
  url: URL;
  reply(isSignedIn: boolean): void;
}

/** Waits for the redirect. Requests without the state, such as those of web pages that guess the port, get 404. */
async function listenForCallback(
  redirectUri: string,
  state: string,
): Promise<{ receive(): Promise<Callback>; close(): void }> {
  const server = createServer();
  const received = new Promise<Callback>(resolve => {
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', redirectUri);
      response.setHeader('Connection', 'close');
      if (
        url.pathname !== CALLBACK_PATH ||
        url.searchParams.get('state') !== state
      ) {
        response.writeHead(404).end();
        return;
      }
      resolve({
        url,
        reply: isSignedIn => {
          response.writeHead(isSignedIn ? 200 : 400, {
            'Content-Type': 'text/plain; charset=utf-8',
            'Cache-Control': 'no-store',
          });
          response.end(
            isSignedIn
              ? 'Signed in to OpenChoreo. You can close this window.'
              : 'Sign-in failed. The terminal shows why.',
          );
        },
      });
    });
  });
  await listen(server, Number(new URL(redirectUri).port));
  return {
    receive: () => withTimeout(received),
    close: () => server.close(),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new OccError(
      `Can't listen on port ${port} of 127.0.0.1 (${Reflect.get(
        Object(error),
        'code',
      )}). Use --callback-port if your identity provider allows other ports.`,
    );
  }
}

async function withTimeout<T>(result: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new OccError('Nobody signed in within 5 minutes.')),
      TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens a browser. Ignores failures, because the URL is also printed. */
function openBrowser(url: string): void {
  const [command, ...args] = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  }[process.platform as string] ?? [process.env.BROWSER || 'xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
