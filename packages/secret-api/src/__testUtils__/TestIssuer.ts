import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTPayload,
} from 'jose';

const KEY_ID = 'key-1';
const AUDIENCE = 'openchoreo';

export interface TokenOptions {
  algorithm?: string;
  keyId?: string;
  key?: CryptoKey | Uint8Array;
}

/** An OpenID Connect issuer for token verification: serves discovery and keys over HTTP. */
export class TestIssuer {
  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
  ) {}

  static async start(): Promise<TestIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig' };
    const server = createServer();
    const issuer = new TestIssuer(server, privateKey);
    server.on('request', (request, response) => {
      const answer =
        request.url === '/keys'
          ? { keys: [jwk] }
          : { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` };
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return issuer;
  }

  /** Options of a server that trusts this issuer. */
  get oidc(): { issuer: string; audiences: string[] } {
    return { issuer: this.url, audiences: [AUDIENCE] };
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Signs a token that is valid for five minutes; `claims` override the defaults. */
  sign(claims: JWTPayload, options: TokenOptions = {}): Promise<string> {
    const { algorithm = 'RS256', keyId = KEY_ID, key = this.key } = options;
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      iss: this.url,
      aud: AUDIENCE,
      exp: now + 300,
      ...claims,
    })
      .setProtectedHeader({ alg: algorithm, ...(keyId && { kid: keyId }) })
      .sign(key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
