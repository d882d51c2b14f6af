/** The subject of a token, as OpenChoreo resolves it. */
export interface Subject {
  type: 'user' | 'service_account';
  /** Claim that contains the values. */
  claim: string;
  values: string[];
}

/** Location of an object in OpenChoreo; cluster-scoped without a namespace. */
export interface Hierarchy {
  namespace?: string;
  project?: string;
  component?: string;
  resource?: string;
}

/** Allowed and denied paths by action. */
export type Capabilities = Record<
  string,
  { allowed: { path: string }[]; denied: { path: string }[] }
>;

/** A caller with their permissions. Paths are `*` or begin with `ns/<namespace>`. */
export interface Caller {
  /** Absent if sign-in is off. */
  readonly subject?: Subject;
  /** Whether the action is allowed at the path. */
  may(action: string, path: string): boolean;
  /** Whether the action is allowed at the path or at any path below. */
  mayWithin(action: string, path: string): boolean;
  /** Returns the capabilities at the path, above, and below. */
  capabilitiesAt(path: string): Capabilities;
}

/** Authentication of callers. */
export interface Security {
  /** Issuer of tokens; absent if sign-in is off. */
  readonly issuer?: string;
  /** Returns the caller of an `Authorization` header; rejects with `UnauthenticatedError`. */
  identify(authorization: string | undefined): Promise<Caller>;
  callerOf(subject: Subject): Caller;
}
