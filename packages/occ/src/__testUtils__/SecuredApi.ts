import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const secret = {
  metadata: { name: 'db-creds' },
  type: 'Opaque',
  data: { password: btoa('s3cret') },
};

export interface SecuredApiOptions {
  /** Whether the API serves the sign-in metadata; `true` by default. */
  isDiscoverable?: boolean;
  /** Whether the API accepts tokens; `true` by default. */
  acceptsTokens?: boolean;
  /** Allowed actions of the caller. Lists are empty without permission, as in OpenChoreo. */
  actions?: string[];
}

/** An OpenChoreo API with sign-in and its identity provider, limited to what sign-in needs. */
export class SecuredApi {
  /** Bodies of the token requests. */
  readonly tokenRequests: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly options: SecuredApiOptions,
  ) {}

  static async start(options: SecuredApiOptions = {}): Promise<SecuredApi> {
    const server = createServer();
    const api = new SecuredApi(server, options);
    server.on('request', async (request, response) => {
      const [status, body] = await api.answer(request);
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage): Promise<[number, object]> {
    const { isDiscoverable = true, acceptsTokens = true } = this.options;
    switch (request.url?.split('?')[0]) {
      case '/.well-known/oauth-protected-resource':
        return [isDiscoverable ? 200 : 404, this.resource()];
      case '/.well-known/openid-configuration':
        return [200, this.issuer()];
      case '/token':
        return this.issueToken(await text(request));
      case '/api/v1/namespaces/acme/secretreferences':
        return [200, { items: [], pagination: {} }];
      case '/api/v1alpha1/namespaces/acme/secrets':
        return [200, { items: [secret], pagination: {} }];
      case '/api/v1/authz/evaluates':
        return [200, this.evaluate(await text(request))];
      case '/api/v1/namespaces':
        return acceptsTokens && request.headers.authorization
          ? [200, { items: [{ metadata: { name: 'acme' } }], pagination: {} }]
          : [401, { error: 'MISSING_TOKEN', message: 'missing token' }];
      default:
        return [404, { code: 'NOT_FOUND', error: 'not found' }];
    }
  }

  private evaluate(body: string): object {
    const questions: { action: string }[] = JSON.parse(body);
    return questions.map(({ action }) => ({
      decision: this.options.actions?.includes(action) ?? false,
    }));
  }

  private resource(): object {
    return {
      authorization_servers: [this.url],
      openchoreo_clients: [{ name: 'cli', client_id: 'cli', scopes: [] }],
      openchoreo_security_enabled: true,
    };
  }

  private issuer(): object {
    return {
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
    };
  }

  private issueToken(body: string): [number, object] {
    this.tokenRequests.push(body);
    const isKnown = new URLSearchParams(body).get('client_secret') === 'right';
    return isKnown
      ? [200, { access_token: tokenFor(3600), token_type: 'Bearer' }]
      : [401, { error: 'invalid_client' }];
  }
}

/** Creates an unsigned JWT with a lifetime in seconds. */
export function tokenFor(lifetime: number): string {
  const exp = Math.floor(Date.now() / 1000) + lifetime;
  const encode = (part: object) =>
    Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode({ sub: 'dev', exp })}.c2ln`;
}
