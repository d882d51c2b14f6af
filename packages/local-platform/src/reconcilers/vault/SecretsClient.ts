/** Destination of one PushSecret entry. */
export interface RemoteReference {
  remoteKey: string;
  property?: string;
}

/** Source of one ExternalSecret entry. */
export interface RemoteVersion extends RemoteReference {
  version?: string;
}

/** The secret doesn't exist in the store. */
export class NoSecretError extends Error {
  constructor() {
    super('Secret does not exist');
    this.name = 'NoSecretError';
  }
}

/** Client of a store; method names as in External Secrets Operator. */
export interface SecretsClient {
  /** Writes one entry and keeps the other properties of the remote key. */
  pushSecret(reference: RemoteReference, value: string): Promise<void>;
  /** Deletes one entry, if it exists and ESO wrote it. */
  deleteSecret(reference: RemoteReference): Promise<void>;
  /** Returns one property, or all properties as a JSON object. Rejects with `NoSecretError` if the secret doesn't exist. */
  getSecret(reference: RemoteVersion): Promise<string>;
  /** Returns all properties, or those of a JSON object stored in one property. Rejects like `getSecret`. */
  getSecretMap(reference: RemoteVersion): Promise<Record<string, string>>;
  secretExists(reference: RemoteReference): Promise<boolean>;
  /** Rejects if the store isn't usable with its configuration. */
  validate(): Promise<void>;
}
