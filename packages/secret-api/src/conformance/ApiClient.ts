import type { TokenName } from './needs';

/** How to reach the API of an installation. */
export interface ApiOptions {
  /** URL of the OpenChoreo API. */
  openChoreoUrl: string;
  /** Bearer token of a caller with permission to manage secrets and references. */
  token?: string;
  /** Bearer tokens for the API with security enabled. `admin` is `token` by default. */
  tokens?: Partial<Record<TokenName, string>>;
  /** URL of an API of the same installation with security enabled; `openChoreoUrl` by default. */
  securedUrl?: string;
  /** URL of an API of the same installation with secret management disabled. */
  disabledUrl?: string;
}

/** How to send a request; by default with the token of the run. */
export interface Sender {
  /** Sends this token to the API with security enabled. */
  token?: TokenName;
  /** Sends this `Authorization` header, or none if empty, to the API with security enabled. */
  authorization?: string;
  /** Sends the request to the API with secret management disabled. */
  isDisabled?: boolean;
}

/** A response of the OpenChoreo API. */
export interface ApiAnswer {
  status: number;
  /** Media type without parameters. */
  type: string;
  /** Parsed if it is JSON. */
  body: unknown;
}

/** Sends requests to the API of an installation. */
export class ApiClient {
  constructor(private readonly options: ApiOptions) {}

  tokenOf(name: TokenName): string | undefined {
    const { token, tokens } = this.options;
    return tokens?.[name] ?? (name === 'admin' ? token : undefined);
  }

  async call(
    method: string,
    path: string,
    body?: string,
    sender: Sender = {},
  ): Promise<ApiAnswer> {
    const authorization = this.authorizationOf(sender);
    const response = await fetch(`${this.urlFor(sender)}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(authorization && { Authorization: authorization }),
      },
      body,
    });
    const text = await response.text();
    const [type] = (response.headers.get('Content-Type') ?? '').split(';');
    return {
      status: response.status,
      type,
      body: type === 'application/json' ? JSON.parse(text) : text.trimEnd(),
    };
  }

  private urlFor({ token, authorization, isDisabled }: Sender): string {
    const { openChoreoUrl, securedUrl, disabledUrl } = this.options;
    if (isDisabled && disabledUrl) {
      return disabledUrl;
    }
    const needsSecurity = token !== undefined || authorization !== undefined;
    return (needsSecurity ? securedUrl : undefined) ?? openChoreoUrl;
  }

  private authorizationOf({ token, authorization }: Sender): string {
    const sent = token ? this.tokenOf(token) : this.options.token;
    return authorization ?? (sent ? `Bearer ${sent}` : '');
  }
}
