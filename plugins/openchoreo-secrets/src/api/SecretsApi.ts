import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  ComponentSecrets,
  CreateSecretRequest,
  Namespace,
  NamespaceUsage,
  SecretMetadata,
  SecretPage,
  SyncChange,
  SyncState,
  SecretUsage,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';

/** Gives the person's OpenChoreo token, or nothing where it needs none or there is no sign-in. */
export type TokenSource = () => Promise<string | undefined>;

export interface ListSecretsOptions {
  /** 1 to 1,000. */
  limit: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Told what the planes say, as long as a connection lasts. */
export interface SyncListener {
  /** All that is known when it begins. */
  onState(state: SyncState): void;
  onChange(change: SyncChange): void;
}

/** What the frontend can ask our backend. Each call rejects with a `SecretsApiError`. */
export interface SecretsApi {
  /** The same calls with an OpenChoreo token, which is sent to our backend and nowhere else. */
  withToken(getToken: TokenSource): SecretsApi;
  listNamespaces(signal?: AbortSignal): Promise<Namespace[]>;
  getCapabilities(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<Capabilities>;
  listTargetPlanes(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<TargetPlane[]>;
  listSecrets(
    namespace: string,
    options: ListSecretsOptions,
  ): Promise<SecretPage>;
  /** Whether the secrets are really there, as far as the planes tell. */
  getSync(namespace: string, signal?: AbortSignal): Promise<SyncState>;
  /** The same and each change; resolves when the connection ends, which it does after some minutes. */
  followSync(
    namespace: string,
    listener: SyncListener,
    signal: AbortSignal,
  ): Promise<void>;
  createSecret(
    namespace: string,
    secret: CreateSecretRequest,
    signal?: AbortSignal,
  ): Promise<SecretMetadata>;
  getNamespaceUsage(
    namespace: string,
    signal?: AbortSignal,
  ): Promise<NamespaceUsage>;
  getSecretUsage(
    namespace: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<SecretUsage>;
  getComponentSecrets(
    namespace: string,
    component: string,
    signal?: AbortSignal,
  ): Promise<ComponentSecrets>;
}

export const secretsApiRef = createApiRef<SecretsApi>().with({
  id: 'plugin.openchoreo-secrets.client',
  pluginId: 'openchoreo-secrets',
});
