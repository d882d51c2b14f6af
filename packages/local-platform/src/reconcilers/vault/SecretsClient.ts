/** Where one entry of a PushSecret goes. */
export interface RemoteReference {
  remoteKey: string;
  property?: string;
}

/** What a provider can do for a secret store; the names are those of External Secrets Operator. */
export interface SecretsClient {
  /** Writes one entry and leaves the others of the same remote key as they are. */
  pushSecret(reference: RemoteReference, value: string): Promise<void>;
  /** Removes one entry; one that is not there or not ours is left alone. */
  deleteSecret(reference: RemoteReference): Promise<void>;
  secretExists(reference: RemoteReference): Promise<boolean>;
  /** Rejects if the store cannot be used as configured. */
  validate(): Promise<void>;
}
