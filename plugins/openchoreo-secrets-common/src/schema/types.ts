import type { components } from './types.generated';

type Schemas = components['schemas'];

/** @public */
export type Status = Schemas['Status'];
/** @public */
export type Namespace = Schemas['Namespace'];
/** @public */
export type Capabilities = Schemas['Capabilities'];
/** @public */
export type Capability = Schemas['Capability'];
/** @public */
export type TargetPlane = Schemas['TargetPlane'];
/** @public */
export type TargetPlaneRef = Schemas['TargetPlaneRef'];
/** @public */
export type SecretMetadata = Schemas['SecretMetadata'];
/** @public */
export type SecretPage = Schemas['SecretPage'];
/**
 * A secret without values. Contains `facts` for users with permission.
 *
 * @public
 */
export type SavedSecret = Schemas['SavedSecret'];

/**
 * A secret with its facts, references, and sync state.
 *
 * @public
 */
export type SecretDetails = Schemas['SecretDetails'];
/** @public */
export type SecretFacts = Schemas['SecretFacts'];
/** @public */
export type KeyFacts = Schemas['KeyFacts'];
/** @public */
export type CertificateFacts = Schemas['CertificateFacts'];
/** @public */
export type RegistryFacts = Schemas['RegistryFacts'];
/** @public */
export type SshKeyFacts = Schemas['SshKeyFacts'];
/**
 * A change of some keys and labels; `set` contains plain text by key.
 *
 * @public
 */
export type UpdateSecretRequest = Schemas['UpdateSecretRequest'];
/**
 * Replaces all keys and, if present, all labels of a secret; `data` contains plain text by key.
 *
 * @public
 */
export type ReplaceSecretRequest = Schemas['ReplaceSecretRequest'];
/** @public */
export type RevealRequest = Schemas['RevealRequest'];
/**
 * The value of one key. Callers must not store it.
 *
 * @public
 */
export type RevealedValue = Schemas['RevealedValue'];
/**
 * A secret to create; `data` contains plain text by key.
 *
 * @public
 */
export type CreateSecretRequest = Schemas['CreateSecretRequest'];
/**
 * The references from components to the secrets of a namespace.
 *
 * @public
 */
export type NamespaceUsage = Schemas['NamespaceUsage'];
/** @public */
export type SecretUsers = Schemas['SecretUsers'];
/** @public */
export type SecretUsage = Schemas['SecretUsage'];
/** @public */
export type ComponentSecrets = Schemas['ComponentSecrets'];
/**
 * A reference to a secret. Without `environment`, the reference belongs to a build or applies from the next release.
 *
 * @public
 */
export type SecretUse = Schemas['SecretUse'];
/** @public */
export type PlatformStart = Schemas['PlatformStart'];
/** @public */
export type PlatformNamespace = Schemas['PlatformNamespace'];
/** @public */
export type PlatformSecret = Schemas['PlatformSecret'];
/**
 * Objects on the planes that the portal has access to.
 *
 * @public
 */
export type PlatformPlanes = Schemas['PlatformPlanes'];
/** @public */
export type PlatformPlane = Schemas['PlatformPlane'];
/**
 * State of a platform secret.
 *
 * @public
 */
export type PlatformSecretState = Schemas['PlatformSecretState'];
/** @public */
export type PlaneId = Schemas['PlaneId'];
/** @public */
export type OrphanedValueList = Schemas['OrphanedValueList'];
/** @public */
export type OrphanedValue = Schemas['OrphanedValue'];
/** @public */
export type CertificateScanStart = Schemas['CertificateScanStart'];
/** @public */
export type CertificateScanEnd = Schemas['CertificateScanEnd'];
/** @public */
export type CertificateNamespace = Schemas['CertificateNamespace'];
/**
 * A TLS secret and the certificate in its chain that expires first.
 *
 * @public
 */
export type SecretCertificate = Schemas['SecretCertificate'];
/** @public */
export type CertificateExpiry = Schemas['CertificateExpiry'];
/** @public */
export type SecretUseProblem = Schemas['SecretUseProblem'];
/**
 * A problem with one field of a request; `path` is a JSON pointer.
 *
 * @public
 */
export type FieldError = Schemas['FieldError'];
/** @public */
export type ErrorBody = Schemas['ErrorBody'];
/**
 * Sync state of the secrets of a namespace, as read from the planes.
 *
 * @public
 */
export type SyncState = Schemas['SyncState'];
/**
 * The workloads that use a secret, and whether they have the value.
 *
 * @public
 */
export type ConsumerList = Schemas['ConsumerList'];
/** @public */
export type Consumer = Schemas['Consumer'];
/**
 * Whether a component has pulled one of its secrets in an environment.
 *
 * @public
 */
export type ComponentConsumer = Schemas['ComponentConsumer'];
/** @public */
export type ComponentConsumers = Schemas['ComponentConsumers'];
/**
 * The workloads that a restart affects.
 *
 * @public
 */
export type WorkloadList = Schemas['WorkloadList'];
/** @public */
export type Workload = Schemas['Workload'];
/**
 * Whether a workload has the last pushed value.
 *
 * @public
 */
export type ValueArrival = Schemas['ValueArrival'];
/** @public */
export type CopyRequest = Schemas['CopyRequest'];
/** @public */
export type CopyTarget = Schemas['CopyTarget'];
/** @public */
export type CopyResult = Schemas['CopyResult'];
/** @public */
export type CopiedSecret = Schemas['CopiedSecret'];
/** @public */
export type RestartTarget = Schemas['RestartTarget'];
/** @public */
export type RestartRequest = Schemas['RestartRequest'];
/** @public */
export type RestartResult = Schemas['RestartResult'];
/** @public */
export type RestartedWorkload = Schemas['RestartedWorkload'];
/** @public */
export type SyncChange = Schemas['SyncChange'];
/** @public */
export type SecretSync = Schemas['SecretSync'];
/** @public */
export type PlaneSync = Schemas['PlaneSync'];
/** @public */
export type StoreSync = Schemas['StoreSync'];
/**
 * The saves of a secret that are in the store of its target plane.
 *
 * @public
 */
export type SecretHistory = Schemas['SecretHistory'];
/** @public */
export type SecretSave = Schemas['SecretSave'];
/** @public */
export type KeyChanges = Schemas['KeyChanges'];
/** @public */
export type RestoreRequest = Schemas['RestoreRequest'];
/** @public */
export type DeletedSecretList = Schemas['DeletedSecretList'];
/** @public */
export type DeletedSecret = Schemas['DeletedSecret'];
/** @public */
export type Destruction = Schemas['Destruction'];
