import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import type { AuthConfig } from '../config';

const TIMEOUT_MS = 10_000;
const RENEW_BEFORE_END_MS = 30_000;
const DEFAULT_LIFETIME_SECONDS = 300;

/** The code of a call that wasn't sent for lack of a token. */
export const TOKEN_REQUEST_FAILED = 'TOKEN_REQUEST_FAILED';

type ClientCredentialsConfig = Extract<
  AuthConfig,
  { mode: 'client-credentials' }
>;

interface IssuedToken {
  token: string;
  renewAt: number;
}

/**
 * Access tokens of the service identity by the client credentials grant (RFC 6749, section 4.4). Kept
 * in memory until shortly before they end; concurrent requests share one.
 */
export class ClientCredentialsTokens {
  readonly #config: ClientCredentialsConfig;
  #issued: IssuedToken | undefined;
  #pending: Promise<IssuedToken> | undefined;

  private constructor(config: ClientCredentialsConfig) {
    this.#config = config;
  }

  static create(config: ClientCredentialsConfig): ClientCredentialsTokens {
    return new ClientCredentialsTokens(config);
  }

  async getToken(): Promise<string> {
    if (this.#issued && Date.now() < this.#issued.renewAt) {
      return this.#issued.token;
    }
    this.#pending ??= this.#request().finally(() => {
      this.#pending = undefined;
    });
    this.#issued = await this.#pending;
    return this.#issued.token;
  }

  /** Forgets a token that was not accepted, unless it has been replaced already. */
  discard(token: string): void {
    if (this.#issued?.token === token) {
      this.#issued = undefined;
    }
  }

  async #request(): Promise<IssuedToken> {
    const answer = await this.#ask();
    if (!isTokenAnswer(answer)) {
      throw tokenRequestFailed();
    }
    const lifetime = answer.expires_in ?? DEFAULT_LIFETIME_SECONDS;
    return {
      token: answer.access_token,
      renewAt: Date.now() + lifetime * 1000 - RENEW_BEFORE_END_MS,
    };
  }

  async #ask(): Promise<unknown> {
    const { tokenUrl, clientId, clientSecret, scope } = this.#config;
    try {
      const response = await fetch(tokenUrl, {
        method: 'POST',
        // A redirect could carry the client's secret away.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          ...(scope && { scope }),
        }),
      });
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }
}

/** An error without a status: the call itself was never sent. */
function tokenRequestFailed(): OpenChoreoError {
  return new OpenChoreoError({
    kind: 'response',
    code: TOKEN_REQUEST_FAILED,
    message: 'The token endpoint gave no token.',
  });
}

function isTokenAnswer(
  answer: unknown,
): answer is { access_token: string; expires_in?: number } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'access_token' in answer &&
    typeof answer.access_token === 'string'
  );
}

/**
 * A `fetch` that signs requests with the service's token. A token that OpenChoreo does not take any
 * more is replaced once; a 401 has changed nothing, so that writes may be repeated too.
 */
export function createServiceFetch(
  tokens: ClientCredentialsTokens,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const token = await tokens.getToken();
    const response = await sendWith(token, request.clone());
    if (response.status !== 401) {
      return response;
    }
    await response.body?.cancel();
    tokens.discard(token);
    return sendWith(await tokens.getToken(), request);
  };
}

function sendWith(token: string, request: Request): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request);
}
