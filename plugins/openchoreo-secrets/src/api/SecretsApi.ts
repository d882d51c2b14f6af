import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  CertificateNamespace,
  CertificateScanEnd,
  CertificateScanStart,
  ComponentConsumers,
  ComponentSecrets,
  ConsumerList,
  CopyRequest,
  CopyResult,
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
  RevealRequest,
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
import type { DestroyResult, HistoryApi } from './HistoryApi';

/** Returns the person's OpenChoreo token; `undefined` if none is needed or nobody is signed in. */
export type TokenSource = () => Promise<string | undefined>;

/** Receives the sync states of a namespace while a connection lasts. */
export interface SyncListener {
  /** Called with the complete state at the start. */
  onState(state: SyncState): void;
  onChange(change: SyncChange): void;
}

/** Identifies a secret. */
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

/** A secret without its values, at one point in time. */
export interface SecretSnapshot {
  secret: SecretDetails;
  /** The ETag of this state; absent without permission to read values. */
  etag?: string;
}

/** Receives all namespaces, one after the other. */
export interface NamespaceListener<Start, Item, End> {
  onStart(start: Start): void;
  onNamespace(namespace: Item): void;
  /** Called at the end; not called if the connection breaks. */
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

/** The calls to the backend. Each rejects with a `SecretsApiError`. */
export interface SecretsApi {
  /** Returns the same calls with an OpenChoreo token, which only goes to the backend. */
  withToken(getToken: TokenSource): SecretsApi;
  /** The calls about earlier versions and deleted secrets. */
  readonly history: HistoryApi;
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
  /** Lists which workloads have pulled a secret. */
  listConsumers(
    namespace: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<ConsumerList>;
  /** Lists which of its secrets a component has pulled, per environment. */
  listComponentConsumers(
    namespace: string,
    component: string,
    signal?: AbortSignal,
  ): Promise<ComponentConsumers>;
  /** Reads the sync states of the secrets of a namespace. */
  getSync(namespace: string, signal?: AbortSignal): Promise<SyncState>;
  /** Streams the sync states and each change. Resolves when the connection ends, after some minutes. */
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
  /** Streams all namespaces. Resolves after the last one. */
  readPlatform(listener: PlatformListener, signal: AbortSignal): Promise<void>;
  /**
   * Streams when certificates expire. The backend reads all TLS secrets, which is recorded.
   *
   * @param after - where an earlier scan stopped
   */
  readCertificates(
    after: string | undefined,
    listener: CertificateListener,
    signal: AbortSignal,
  ): Promise<void>;
  /** Reads the planes that the portal has access to. */
  readPlatformPlanes(signal?: AbortSignal): Promise<PlatformPlanes>;
  /** Reads the metadata of a secret. Doesn't wait for its plane. */
  getSecretMetadata(
    id: SecretId,
    signal?: AbortSignal,
  ): Promise<SecretMetadata>;
  /** Reads the metadata of a secret, facts about its values, and its ETag. Waits for its plane, up to 10 seconds. */
  getSecret(id: SecretId, signal?: AbortSignal): Promise<SecretSnapshot>;
  /** Changes some keys and labels if the ETag still matches. */
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
  /** Creates secrets with the same values, each on its own. Recorded. */
  copySecret(id: SecretId, request: CopyRequest): Promise<CopyResult>;
  /** Deletes a secret and, if requested, all its versions in the store. */
  deleteSecret(id: SecretId, destroyVersions: boolean): Promise<DestroyResult>;
  /** Reads the value of one key, which is recorded. Callers must not keep the value. */
  revealValue(
    id: SecretId,
    request: RevealRequest,
    signal?: AbortSignal,
  ): Promise<RevealedValue>;
}

export const secretsApiRef = createApiRef<SecretsApi>().with({
  id: 'plugin.openchoreo-secrets.client',
  pluginId: 'openchoreo-secrets',
});
