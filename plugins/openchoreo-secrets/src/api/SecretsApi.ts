import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  CertificateNamespace,
  CertificateScanEnd,
  CertificateScanStart,
  ComponentConsumers,
  ComponentSecrets,
  ConsumerList,
  CreateSecretRequest,
  Namespace,
  NamespaceUsage,
  PlatformNamespace,
  PlatformPlanes,
  PlatformStart,
  ReplaceSecretRequest,
  RestartRequest,
  RestartResult,
  RevealedValue,
  SavedSecret,
  SecretDetails,
  SecretMetadata,
  SyncChange,
  SyncState,
  SecretUsage,
  TargetPlane,
  UpdateSecretRequest,
  WorkloadList,
} from '@openchoreo-secrets/plugin-common';

/** Gives the person's OpenChoreo token, or nothing where it needs none or there is no sign-in. */
export type TokenSource = () => Promise<string | undefined>;

/** Told what the planes say, as long as a connection lasts. */
export interface SyncListener {
  /** All that is known when it begins. */
  onState(state: SyncState): void;
  onChange(change: SyncChange): void;
}

/** Which secret. */
export interface SecretId {
  namespace: string;
  name: string;
}

export interface WorkloadQuery {
  /** Only workloads that use one of these keys; all if it's empty. */
  keys: string[];
  /** An earlier push doesn't count. */
  savedSecondsAgo?: number;
  /** The time of a restart whose pods are counted. */
  restartedAt?: string;
}

/** A secret without its values, as it was at one time. */
export interface SecretSnapshot {
  secret: SecretDetails;
  /** Stands for this very state; absent for people who may not read values. */
  etag?: string;
}

/** Is told of all namespaces, one after the other. */
export interface NamespaceListener<Start, Told, End> {
  onStart(start: Start): void;
  onNamespace(namespace: Told): void;
  /** That was all; an answer that breaks off ends without it. */
  onEnd(end: End): void;
}

export type PlatformListener = NamespaceListener<
  PlatformStart,
  PlatformNamespace,
  object
>;

export type CertificateListener = NamespaceListener<
  CertificateScanStart,
  CertificateNamespace,
  CertificateScanEnd
>;

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
  /** Lists all secrets of a namespace. Calls `onSecrets` with the next ones as they arrive. */
  listSecrets(
    namespace: string,
    onSecrets: (secrets: SecretMetadata[]) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Which workloads have pulled a secret. */
  listConsumers(
    namespace: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<ConsumerList>;
  /** Which of its secrets a component has pulled, in each environment. */
  listComponentConsumers(
    namespace: string,
    component: string,
    signal?: AbortSignal,
  ): Promise<ComponentConsumers>;
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
  /** Ends when there is nothing more to tell. */
  readPlatform(listener: PlatformListener, signal: AbortSignal): Promise<void>;
  /**
   * Has the backend read TLS secrets, which is recorded, for when their certificates expire.
   *
   * @param after - where a scan ended that had to stop
   */
  readCertificates(
    after: string | undefined,
    listener: CertificateListener,
    signal: AbortSignal,
  ): Promise<void>;
  /** What is on the planes that the portal may look into. */
  readPlatformPlanes(signal?: AbortSignal): Promise<PlatformPlanes>;
  /** Reads the metadata of a secret. Doesn't wait for its plane. */
  getSecretMetadata(
    id: SecretId,
    signal?: AbortSignal,
  ): Promise<SecretMetadata>;
  /** Reads the metadata of a secret, facts about its values, and its ETag. Waits for its plane, up to 10 seconds. */
  getSecret(id: SecretId, signal?: AbortSignal): Promise<SecretSnapshot>;
  /** Changes some keys and labels, where the secret is still the one of the ETag. */
  updateSecret(
    id: SecretId,
    change: UpdateSecretRequest,
    etag: string,
  ): Promise<SavedSecret>;
  replaceSecret(
    id: SecretId,
    replacement: ReplaceSecretRequest,
  ): Promise<SavedSecret>;
  /** Writes the same values again, so that the plane pushes them to its store again. Recorded. */
  pushSecret(id: SecretId): Promise<SavedSecret>;
  /** Lists the workloads that a restart would touch, and how far a restart is. */
  listWorkloads(
    id: SecretId,
    query: WorkloadQuery,
    signal?: AbortSignal,
  ): Promise<WorkloadList>;
  /** Restarts workloads, each on its own. Recorded. */
  restartWorkloads(
    id: SecretId,
    request: RestartRequest,
  ): Promise<RestartResult>;
  deleteSecret(id: SecretId): Promise<void>;
  /** The value of one key; is recorded, and is not to be kept. */
  revealValue(
    id: SecretId,
    key: string,
    signal?: AbortSignal,
  ): Promise<RevealedValue>;
}

export const secretsApiRef = createApiRef<SecretsApi>().with({
  id: 'plugin.openchoreo-secrets.client',
  pluginId: 'openchoreo-secrets',
});
