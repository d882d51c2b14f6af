import type { JWTPayload } from 'jose';
import { UnauthenticatedError } from '../errors';
import { AccessPolicy } from './AccessPolicy';
import { builtInPolicy } from './builtInPolicy';
import type { PolicyObject } from './policyObjects';
import { TokenVerifier, type TokenVerifierOptions } from './TokenVerifier';
import type { Caller, Security, Subject } from './types';

export interface OidcSecurityOptions extends TokenVerifierOptions {
  /** Roles and bindings beside the built-in ones, or in the place of those with the same name. */
  policy?: PolicyObject[];
}

/** The claims that tell who somebody is; the first that a token has counts. */
const subjectClaims = [
  { claim: 'groups', type: 'user' },
  { claim: 'sub', type: 'service_account' },
] as const;

/** Tells callers apart by the access tokens of an OpenID Connect issuer. */
export class OidcSecurity implements Security {
  readonly issuer: string;
  readonly #verifier: TokenVerifier;
  readonly #policy: AccessPolicy;

  private constructor(options: OidcSecurityOptions) {
    this.issuer = options.issuer;
    this.#verifier = TokenVerifier.create(options);
    this.#policy = AccessPolicy.create([
      ...builtInPolicy,
      ...(options.policy ?? []),
    ]);
  }

  static create(options: OidcSecurityOptions): OidcSecurity {
    return new OidcSecurity(options);
  }

  async identify(authorization: string | undefined): Promise<Caller> {
    const token = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) {
      throw UnauthenticatedError.missingToken();
    }
    return this.callerOf(readSubject(await this.#verifier.verify(token)));
  }

  callerOf(subject: Subject): Caller {
    return this.#policy.callerOf(subject);
  }
}

function readSubject(claims: JWTPayload): Subject {
  for (const { claim, type } of subjectClaims) {
    const values = [claims[claim]]
      .flat()
      .filter(value => typeof value === 'string' && value !== '') as string[];
    if (values.length > 0) {
      return { type, claim, values };
    }
  }
  throw UnauthenticatedError.invalidClaims(
    'Failed to resolve subject from token',
  );
}
