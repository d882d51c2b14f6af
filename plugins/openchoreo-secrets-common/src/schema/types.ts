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
 * A secret without its values; `facts` are there for people who may read them.
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
 * A change of some keys and labels; `set` holds plain text by key.
 *
 * @public
 */
export type UpdateSecretRequest = Schemas['UpdateSecretRequest'];
/**
 * All keys and, where given, all labels of a secret anew; `data` holds plain text by key.
 *
 * @public
 */
export type ReplaceSecretRequest = Schemas['ReplaceSecretRequest'];
/** @public */
export type RevealRequest = Schemas['RevealRequest'];
/**
 * The value of one key; never to be kept.
 *
 * @public
 */
export type RevealedValue = Schemas['RevealedValue'];
/**
 * A secret to be created; `data` holds plain text by key.
 *
 * @public
 */
export type CreateSecretRequest = Schemas['CreateSecretRequest'];
/**
 * Which components refer to which secrets of a namespace.
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
 * A place that gets its value from a secret; one without `environment` is a build, or counts from the
 * next release on.
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
 * What is on the planes that the portal may look into.
 *
 * @public
 */
export type PlatformPlanes = Schemas['PlatformPlanes'];
/** @public */
export type PlatformPlane = Schemas['PlatformPlane'];
/**
 * Whether a secret that OpenChoreo itself needs is there.
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
 * A TLS secret and, of the certificates in its chain, the one that expires first.
 *
 * @public
 */
export type SecretCertificate = Schemas['SecretCertificate'];
/** @public */
export type CertificateExpiry = Schemas['CertificateExpiry'];
/** @public */
export type SecretUseProblem = Schemas['SecretUseProblem'];
/**
 * What is wrong with one field of a request; `path` is a JSON pointer.
 *
 * @public
 */
export type FieldError = Schemas['FieldError'];
/** @public */
export type ErrorBody = Schemas['ErrorBody'];
/**
 * What the planes tell of the secrets of a namespace.
 *
 * @public
 */
export type SyncState = Schemas['SyncState'];
/**
 * The workloads that use a secret, and whether they have it.
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
 * The workloads that a restart would touch.
 *
 * @public
 */
export type WorkloadList = Schemas['WorkloadList'];
/** @public */
export type Workload = Schemas['Workload'];
/**
 * Whether a workload has the value that was pushed last.
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
 * The saves of a secret that the store of its plane keeps.
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
