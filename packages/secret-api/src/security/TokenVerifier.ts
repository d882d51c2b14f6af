import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { ApiError, UnauthenticatedError } from '../errors';

const RSA_ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const JWKS_MAX_AGE_MS = 60 * 60 * 1000;
const DISCOVERY_TIMEOUT_MS = 5_000;

export interface TokenVerifierOptions {
  /** Required value of the `iss` claim (exact match). */
  issuer: string;
  /** URL of the issuer's JWKS; taken from the discovery document by default. */
  jwksUrl?: string;
  /** Accepted values of the `aud` claim; not checked if empty. */
  audiences?: string[];
}

/** Verifies access tokens with the keys of their issuer, as the OpenChoreo server does. */
export class TokenVerifier {
  readonly #options: TokenVerifierOptions;
  #keys?: Promise<JWTVerifyGetKey>;

  private constructor(options: TokenVerifierOptions) {
    this.#options = options;
  }

  static create(options: TokenVerifierOptions): TokenVerifier {
    return new TokenVerifier(options);
  }

  /** Returns the claims of a token. Rejects with `UnauthenticatedError`, or 503 if the keys aren't available. */
  async verify(token: string): Promise<JWTPayload> {
    assertKeyId(token);
    const keys = await this.#loadKeys();
    const { issuer, audiences = [] } = this.#options;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: RSA_ALGORITHMS,
        ...(audiences.length > 0 && { audience: audiences }),
      });
      return payload;
    } catch (error) {
      throw toRefusal(error);
    }
  }

  async #loadKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#findJwksUrl().then(url =>
      createRemoteJWKSet(url, { cacheMaxAge: JWKS_MAX_AGE_MS }),
    );
    try {
      return await this.#keys;
    } catch {
      this.#keys = undefined;
      throw keysAreMissing();
    }
  }

  async #findJwksUrl(): Promise<URL> {
    const { issuer, jwksUrl } = this.#options;
    if (jwksUrl) {
      return new URL(jwksUrl);
    }
    const response = await fetch(
      `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS) },
    );
    const { jwks_uri: found } = await response.json();
    return new URL(found);
  }
}

function assertKeyId(token: string): void {
  try {
    if (decodeProtectedHeader(token).kid) {
      return;
    }
  } catch {
    // Said below, as for a token without a key id.
  }
  throw UnauthenticatedError.invalidToken();
}

function toRefusal(error: unknown): Error {
  if (
    error instanceof errors.JWTClaimValidationFailed &&
    ['iss', 'aud'].includes(error.claim)
  ) {
    return UnauthenticatedError.invalidClaims('token claims validation failed');
  }
  const isAboutToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== 'ERR_JOSE_GENERIC';
  return isAboutToken ? UnauthenticatedError.invalidToken() : keysAreMissing();
}

function keysAreMissing(): ApiError {
  return new ApiError(
    503,
    "the token issuer's keys can't be read, so tokens can't be verified",
  );
}
