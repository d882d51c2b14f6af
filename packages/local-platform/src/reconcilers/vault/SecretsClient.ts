/** Where one entry of a PushSecret goes. */
export interface RemoteReference {
  remoteKey: string;
  property?: string;
}

/** What an ExternalSecret reads. */
export interface RemoteVersion extends RemoteReference {
  version?: string;
}

/** The store has no such secret, which is not a failure of the store. */
export class NoSecretError extends Error {
  constructor() {
    super('Secret does not exist');
    this.name = 'NoSecretError';
  }
}

/** What a provider can do for a secret store; the names are those of External Secrets Operator. */
export interface SecretsClient {
  /** Writes one entry and leaves the others of the same remote key as they are. */
  pushSecret(reference: RemoteReference, value: string): Promise<void>;
  /** Removes one entry; one that is not there or not ours is left alone. */
  deleteSecret(reference: RemoteReference): Promise<void>;
  /** One property, or all as a JSON object. Rejects with `NoSecretError` if there is no such secret. */
  getSecret(reference: RemoteVersion): Promise<string>;
  /** All properties, or those of the JSON object that one property holds. Rejects as `getSecret`. */
  getSecretMap(reference: RemoteVersion): Promise<Record<string, string>>;
  secretExists(reference: RemoteReference): Promise<boolean>;
  /** Rejects if the store cannot be used as configured. */
  validate(): Promise<void>;
}
