/** Metadata fields that this program reads or writes. */
export interface Metadata {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** RFC 3339, in whole seconds. */
  creationTimestamp?: string;
  deletionTimestamp?: string;
}

/** A Kubernetes object of any kind. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: Metadata;
}

/** Identifies an object. */
export type ObjectReference<T extends KubernetesObject = KubernetesObject> =
  Pick<T, 'apiVersion' | 'kind'> & {
    metadata: Pick<Metadata, 'name' | 'namespace'>;
  };

export interface NamespaceObject extends KubernetesObject {
  status?: { phase?: string };
}

/** A plane of any of the four kinds. */
export interface PlaneObject extends KubernetesObject {
  spec?: { secretStoreRef?: { name?: string } };
  status?: object;
}

/** An object whose spec names the project or component that owns it. */
export interface OwnedObject extends KubernetesObject {
  spec?: { owner?: { projectName?: string; componentName?: string } };
  status?: object;
}

export interface TargetPlane {
  kind: string;
  name: string;
}

export interface SecretReferenceObject extends KubernetesObject {
  spec: {
    template: { type?: string };
    data: {
      secretKey: string;
      remoteRef: { key: string; property?: string };
    }[];
    refreshInterval?: string;
    targetPlane?: TargetPlane;
  };
  status?: Record<string, unknown>;
}

export interface SecretObject extends KubernetesObject {
  type: string;
  /** Base64 by key. */
  data?: Record<string, string>;
}

export interface ObjectList<T extends KubernetesObject> {
  items: T[];
  /** Continue token of the next page; absent on the last page. */
  continueToken?: string;
}

/** Selection and paging of a list. */
export interface ListOptions {
  namespace?: string;
  labelSelector?: string;
  limit?: number;
  continueToken?: string;
}
