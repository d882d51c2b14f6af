import { createHash, randomBytes } from 'node:crypto';

interface Discovery {
  authorization_endpoint: string;
  token_endpoint: string;
}

/** Token response of the issuer. */
export interface Tokens {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  expires_in: number;
}

export interface SignInOptions {
  clientId: string;
  redirectUri: string;
  /** Overrides parameters of the authorization request. */
  change?: Record<string, string>;
}

/** Signs in like a browser: keeps cookies, follows redirects, and uses PKCE. */
export class SignInCaller {
  readonly verifier = randomBytes(32).toString('base64url');
  private readonly cookies = new Map<string, string>();

  private constructor(
    private readonly discovery: Discovery,
    private readonly options: SignInOptions,
  ) {}

  static async create(
    issuer: string,
    options: SignInOptions,
  ): Promise<SignInCaller> {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`);
    return new SignInCaller(await response.json(), options);
  }

  /** Sends the authorization request; returns the login page. */
  async begin(): Promise<Response> {
    const { clientId, redirectUri, change } = this.options;
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid profile email',
      state: 'state-1',
      code_challenge: createHash('sha256')
        .update(this.verifier)
        .digest('base64url'),
      code_challenge_method: 'S256',
      ...change,
    });
    return this.follow(`${this.discovery.authorization_endpoint}?${query}`);
  }

  /** Selects a user on the login page; returns the authorization code. */
  async choose(page: Response, user: string): Promise<string> {
    const answer = await this.follow(page.url, {
      method: 'POST',
      headers: { Origin: new URL(page.url).origin },
      body: new URLSearchParams({ user }),
    });
    const code = new URL(answer.headers.get('location') ?? '').searchParams;
    return code.get('code') ?? '';
  }

  requestTokens(
    parameters: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(this.discovery.token_endpoint, {
      method: 'POST',
      headers,
      body: new URLSearchParams(parameters),
    });
  }

  /** Follows redirects within the issuer. */
  private async follow(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        Cookie: [...this.cookies].map(pair => pair.join('=')).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split('=');
      this.cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const target = location && new URL(location, url);
    return target && target.origin === new URL(url).origin
      ? this.follow(target.href)
      : response;
  }
}
