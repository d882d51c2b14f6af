import type { JWTPayload } from 'jose';
import { UnauthenticatedError } from '../errors';
import { AccessPolicy, type MissingRoleListener } from './AccessPolicy';
import { builtInPolicy } from './builtInPolicy';
import type { PolicyObject } from './policyObjects';
import { TokenVerifier, type TokenVerifierOptions } from './TokenVerifier';
import type { Caller, Security, Subject } from './types';

export interface OidcSecurityOptions extends TokenVerifierOptions {
  /** Additional roles and bindings; override built-in ones with the same name. */
  policy?: PolicyObject[];
  /** Whether the built-in roles and bindings apply; `true` by default. */
  hasBuiltInGrants?: boolean;
  /** Roles and bindings of the cluster; override all others. */
  clusterPolicy?: PolicyObject[];
  /** Called for each cluster binding to a role that doesn't exist. */
  onMissingRole?: MissingRoleListener;
}

/** Claims that identify the subject, in order of precedence. */
const subjectClaims = [
  { claim: 'groups', type: 'user' },
  { claim: 'sub', type: 'service_account' },
] as const;

/** Identifies callers by access tokens of an OpenID Connect issuer. */
export class OidcSecurity implements Security {
  readonly issuer: string;
  readonly #verifier: TokenVerifier;
  readonly #ownPolicy: PolicyObject[];
  readonly #onMissingRole: MissingRoleListener;
  #policy: AccessPolicy;

  private constructor(options: OidcSecurityOptions) {
    const {
      issuer,
      policy = [],
      hasBuiltInGrants = true,
      clusterPolicy = [],
      onMissingRole = () => undefined,
    } = options;
    this.issuer = issuer;
    this.#verifier = TokenVerifier.create(options);
    this.#ownPolicy = [...(hasBuiltInGrants ? builtInPolicy : []), ...policy];
    this.#onMissingRole = onMissingRole;
    this.#policy = AccessPolicy.create(
      [...this.#ownPolicy, ...clusterPolicy],
      (binding, role) => {
        if (policy.includes(binding)) {
          throw new Error(
            `${binding.kind} "${binding.metadata.name}" refers to the ${role.kind} "${role.name}", which doesn't exist.`,
          );
        }
        onMissingRole(binding, role);
      },
    );
  }

  static create(options: OidcSecurityOptions): OidcSecurity {
    return new OidcSecurity(options);
  }

  /** Replaces the roles and bindings of the cluster. */
  setClusterPolicy(clusterPolicy: PolicyObject[]): void {
    this.#policy = AccessPolicy.create(
      [...this.#ownPolicy, ...clusterPolicy],
      this.#onMissingRole,
    );
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
