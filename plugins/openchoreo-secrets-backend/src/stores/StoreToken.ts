import { readFile } from 'node:fs/promises';
import { SecretsError } from '../errors';
import type { StoreResponse } from './sendRequest';
import type { StoreAuth } from './storesConfig';

/** A token is replaced before the store rejects it. */
const USED_SHARE_OF_LEASE = 0.8;

/** Posts to a path of the store without a token. */
type Post = (path: string, body: object) => Promise<StoreResponse>;

interface Lease {
  token: string;
  /** Milliseconds since 1970; absent for a token that doesn't expire. */
  expiresAt?: number;
}

/** The token for a store: from a file, which is read each time because it can change, or from a login. */
export class StoreToken {
  readonly #auth: StoreAuth;
  readonly #post: Post;
  /** The running or last login. Concurrent calls share it. */
  #lease?: Promise<Lease>;

  constructor(auth: StoreAuth, post: Post) {
    this.#auth = auth;
    this.#post = post;
  }

  async get(): Promise<string> {
    if (this.#auth.type === 'tokenFile') {
      return readLine(this.#auth.path);
    }
    const known = await this.#lease?.catch(() => undefined);
    if (known && (known.expiresAt ?? Infinity) > Date.now()) {
      return known.token;
    }
    this.#lease = this.#logIn();
    return (await this.#lease).token;
  }

  /**
   * Forgets a token that the store rejected.
   *
   * @returns whether another attempt can have another token
   */
  forget(): boolean {
    const hadLease = this.#lease !== undefined;
    this.#lease = undefined;
    return hadLease;
  }

  async #logIn(): Promise<Lease> {
    const { path, body } = await this.#readCredentials();
    const { status, text } = await this.#post(path, body);
    if (status !== 200) {
      throw new SecretsError({
        status: 502,
        code: 'STORE_DENIED',
        message: `A store rejected the portal's login at ${path} (${status}). Ask a platform engineer to check its credentials.`,
      });
    }
    const { auth } = JSON.parse(text) as {
      auth: { client_token: string; lease_duration?: number };
    };
    const lifetime = (auth.lease_duration ?? 0) * 1000 * USED_SHARE_OF_LEASE;
    return {
      token: auth.client_token,
      ...(lifetime > 0 && { expiresAt: Date.now() + lifetime }),
    };
  }

  async #readCredentials(): Promise<{ path: string; body: object }> {
    switch (this.#auth.type) {
      case 'kubernetes': {
        const { role, mountPath, tokenFile } = this.#auth;
        return {
          path: `auth/${mountPath}/login`,
          body: { role, jwt: await readLine(tokenFile) },
        };
      }
      case 'appRole': {
        const { roleId, secretId, secretIdFile, mountPath } = this.#auth;
        return {
          path: `auth/${mountPath}/login`,
          body: {
            role_id: roleId,
            secret_id: secretId ?? (await readLine(secretIdFile ?? '')),
          },
        };
      }
      default:
        throw new Error("A token file doesn't need a login");
    }
  }
}

async function readLine(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).trim();
}
