/** Who a token speaks for, as OpenChoreo resolves it. */
export interface Subject {
  type: 'user' | 'service_account';
  /** The claim that the values were found in. */
  claim: string;
  values: string[];
}

/** Where in OpenChoreo something is; without a namespace it belongs to the whole cluster. */
export interface Hierarchy {
  namespace?: string;
  project?: string;
  component?: string;
  resource?: string;
}

/** What may be done where, by action. */
export type Capabilities = Record<
  string,
  { allowed: { path: string }[]; denied: { path: string }[] }
>;

/** Who asks, and what they may do. Paths are `*` or begin with `ns/<namespace>`. */
export interface Caller {
  /** Absent where security is off. */
  readonly subject?: Subject;
  /** Whether the action is allowed at the path. */
  may(action: string, path: string): boolean;
  /** Whether the action is allowed at the path or at anything below it. */
  mayWithin(action: string, path: string): boolean;
  /** What is allowed at the path, above it and below it. */
  capabilitiesAt(path: string): Capabilities;
}

/** How callers are told apart. */
export interface Security {
  /** Who issues the tokens; absent where security is off. */
  readonly issuer?: string;
  /** The caller behind an `Authorization` header; rejects with an `UnauthenticatedError`. */
  identify(authorization: string | undefined): Promise<Caller>;
  callerOf(subject: Subject): Caller;
}
