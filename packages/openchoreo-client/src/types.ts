import type { components } from './schema/openchoreo.generated';

type Schemas = components['schemas'];

/** @public */
export type Namespace = Schemas['Namespace'];
/** @public */
export type NamespaceList = Schemas['NamespaceList'];
/** @public */
export type ObjectMeta = Schemas['ObjectMeta'];
/** @public */
export type Plane = Schemas['Plane'];
/** @public */
export type PlaneList = Schemas['PlaneList'];
/** @public */
export type TargetPlaneRef = Schemas['TargetPlaneRef'];
/** @public */
export type SecretReference = Schemas['SecretReference'];
/** @public */
export type SecretReferenceList = Schemas['SecretReferenceList'];
/**
 * A secret with its values, in base64.
 *
 * @public
 */
export type Secret = Schemas['Secret'];
/** @public */
export type SecretList = Schemas['SecretList'];
/** @public */
export type Project = Schemas['Project'];
/** @public */
export type Component = Schemas['Component'];
/**
 * What a component runs, as it stands now; environments run a `ComponentRelease` of it.
 *
 * @public
 */
export type Workload = Schemas['Workload'];
/**
 * Which release of a component an environment runs, and what differs there.
 *
 * @public
 */
export type ReleaseBinding = Schemas['ReleaseBinding'];
/**
 * A workload as it was when it was released.
 *
 * @public
 */
export type ComponentRelease = Schemas['ComponentRelease'];
/** @public */
export type Environment = Schemas['Environment'];
/**
 * How components are built: a `Workflow` of a namespace, or a `ClusterWorkflow`.
 *
 * @public
 */
export type Workflow = Schemas['Workflow'];
/** @public */
export type Container = Schemas['Container'];
/**
 * What of a release is on its plane; Secrets without their data.
 *
 * @public
 */
export type ReleaseTree = Schemas['ReleaseTree'];
/** @public */
export type ReleaseTreeNode = Schemas['ReleaseTreeNode'];
/** @public */
export type CreateSecretRequest = Schemas['CreateSecretRequest'];
/** @public */
export type UpdateSecretRequest = Schemas['UpdateSecretRequest'];
/** @public */
export type EvaluateRequest = Schemas['EvaluateRequest'];
/** @public */
export type Decision = Schemas['Decision'];
/**
 * What a caller may do, by action and place.
 *
 * @public
 */
export type Profile = Schemas['Profile'];
/** @public */
export type Version = Schemas['Version'];

/**
 * The kinds of plane that can be asked for.
 *
 * @public
 */
export type PlaneKind =
  | 'DataPlane'
  | 'ClusterDataPlane'
  | 'WorkflowPlane'
  | 'ClusterWorkflowPlane';

/** @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** @public */
export interface PageOptions extends RequestOptions {
  /** 1 to 100; the server answers fewer where it pleases. */
  limit?: number;
  cursor?: string;
}

/**
 * One page of a list; there is a further one exactly when `nextCursor` is there, however few items
 * this one has.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** @public */
export interface ComponentListOptions extends RequestOptions {
  /** Only what belongs to a component of this name. */
  component?: string;
}

/**
 * Lists of what a namespace has, each to its end, an array for each page of the server. What the
 * caller may not see is left out by the server without a word.
 *
 * @public
 */
export interface ObjectLists {
  listProjects(
    namespace: string,
    options?: RequestOptions,
  ): AsyncIterable<Project[]>;
  listComponents(
    namespace: string,
    options?: RequestOptions,
  ): AsyncIterable<Component[]>;
  listWorkloads(
    namespace: string,
    options?: ComponentListOptions,
  ): AsyncIterable<Workload[]>;
  listReleaseBindings(
    namespace: string,
    options?: ComponentListOptions,
  ): AsyncIterable<ReleaseBinding[]>;
  listComponentReleases(
    namespace: string,
    options?: ComponentListOptions,
  ): AsyncIterable<ComponentRelease[]>;
  listEnvironments(
    namespace: string,
    options?: RequestOptions,
  ): AsyncIterable<Environment[]>;
  listWorkflows(
    namespace: string,
    options?: RequestOptions,
  ): AsyncIterable<Workflow[]>;
  listClusterWorkflows(options?: RequestOptions): AsyncIterable<Workflow[]>;
}

/**
 * The calls of the OpenChoreo API that this project makes. Each rejects with an `OpenChoreoError`.
 *
 * @public
 */
export interface OpenChoreoClient extends ObjectLists {
  getVersion(options?: RequestOptions): Promise<Version>;
  /** All namespaces, an array for each page of the server. */
  listNamespaces(options?: RequestOptions): AsyncIterable<Namespace[]>;
  getNamespace(name: string, options?: RequestOptions): Promise<Namespace>;
  /** All planes of a kind; `namespace` counts for the kinds that live in one. */
  listPlanes(
    kind: PlaneKind,
    namespace: string,
    options?: RequestOptions,
  ): AsyncIterable<Plane[]>;
  getComponent(
    namespace: string,
    name: string,
    options?: RequestOptions,
  ): Promise<Component>;
  getReleaseBinding(
    namespace: string,
    name: string,
    options?: RequestOptions,
  ): Promise<ReleaseBinding>;
  /**
   * Replaces labels, annotations, and specification of the binding of this name. To change one of them, send back all of
   * what `getReleaseBinding` returned.
   */
  updateReleaseBinding(
    namespace: string,
    binding: ReleaseBinding,
    options?: RequestOptions,
  ): Promise<ReleaseBinding>;
  /** The objects that a release has on its plane. */
  getReleaseTree(
    namespace: string,
    releaseBinding: string,
    options?: RequestOptions,
  ): Promise<ReleaseTree>;
  listSecretReferences(
    namespace: string,
    options?: PageOptions,
  ): Promise<Page<SecretReference>>;
  getSecretReference(
    namespace: string,
    name: string,
    options?: RequestOptions,
  ): Promise<SecretReference>;
  /** Deletes the reference alone: what a plane and its store hold of the secret stays there. */
  deleteSecretReference(
    namespace: string,
    name: string,
    options?: RequestOptions,
  ): Promise<void>;
  /** Answers values: callers drop what they do not need at once. */
  listSecrets(namespace: string, options?: PageOptions): Promise<Page<Secret>>;
  getSecret(
    namespace: string,
    name: string,
    options?: RequestOptions,
  ): Promise<Secret>;
  createSecret(
    namespace: string,
    body: CreateSecretRequest,
    options?: RequestOptions,
  ): Promise<Secret>;
  updateSecret(
    namespace: string,
    name: string,
    body: UpdateSecretRequest,
    options?: RequestOptions,
  ): Promise<Secret>;
  deleteSecret(
    namespace: string,
    name: string,
    options?: RequestOptions,
  ): Promise<void>;
  /** What the caller may do, in the order of the questions. */
  evaluate(
    requests: EvaluateRequest[],
    options?: RequestOptions,
  ): Promise<Decision[]>;
  /** What the caller may do in a namespace, above it and below it; 403 where callers are not told apart. */
  getProfile(namespace: string, options?: RequestOptions): Promise<Profile>;
}
