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
 * A secret with Base64 values.
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
 * The current workload of a component; environments run a `ComponentRelease`.
 *
 * @public
 */
export type Workload = Schemas['Workload'];
/**
 * Binds a release of a component to an environment, with overrides.
 *
 * @public
 */
export type ReleaseBinding = Schemas['ReleaseBinding'];
/**
 * Snapshot of a workload at the time of its release.
 *
 * @public
 */
export type ComponentRelease = Schemas['ComponentRelease'];
/** @public */
export type Environment = Schemas['Environment'];
/**
 * A build workflow: a namespaced `Workflow` or a `ClusterWorkflow`.
 *
 * @public
 */
export type Workflow = Schemas['Workflow'];
/** @public */
export type Container = Schemas['Container'];
/**
 * The objects of a release on its plane; Secrets have no data.
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
 * Permissions of a caller by action and path.
 *
 * @public
 */
export type Profile = Schemas['Profile'];
/** @public */
export type Version = Schemas['Version'];

/**
 * The plane kinds.
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
  /** Page size, 1 to 100. The server can return fewer items. */
  limit?: number;
  cursor?: string;
}

/**
 * One page of a list. `nextCursor` is present if there is a next page, even if this page is short or empty.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** @public */
export interface ComponentListOptions extends RequestOptions {
  /** Returns only objects of this component. */
  component?: string;
}

/**
 * Lists of the objects of a namespace. Each yields an array per server page. The server omits objects that the caller
 * has no permission to view.
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
 * Client of the OpenChoreo API. Failed calls reject with `OpenChoreoError`.
 *
 * @public
 */
export interface OpenChoreoClient extends ObjectLists {
  getVersion(options?: RequestOptions): Promise<Version>;
  /** Lists all namespaces; yields an array per server page. */
  listNamespaces(options?: RequestOptions): AsyncIterable<Namespace[]>;
  getNamespace(name: string, options?: RequestOptions): Promise<Namespace>;
  /** Lists all planes of a kind. `namespace` applies to namespaced kinds only. */
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
   * Replaces the labels, annotations, and spec of a ReleaseBinding. To change one field, send the complete result of
   * `getReleaseBinding`.
   */
  updateReleaseBinding(
    namespace: string,
    binding: ReleaseBinding,
    options?: RequestOptions,
  ): Promise<ReleaseBinding>;
  /** Returns the objects of a release on its plane. */
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
  /** Deletes the reference only. The objects on the plane and the value in the store stay. */
  deleteSecretReference(
    namespace: string,
    name: string,
    options?: RequestOptions,
  ): Promise<void>;
  /** Lists secrets with values. Callers must drop values that they don't need. */
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
  /** Evaluates permissions of the caller, in the order of the requests. */
  evaluate(
    requests: EvaluateRequest[],
    options?: RequestOptions,
  ): Promise<Decision[]>;
  /** Returns the permissions of the caller in a namespace, above, and below. Rejects with 403 if sign-in is off. */
  getProfile(namespace: string, options?: RequestOptions): Promise<Profile>;
}
