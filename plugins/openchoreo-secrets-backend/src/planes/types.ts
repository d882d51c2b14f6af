/** How the Kubernetes API of a plane is reached. */
export type PlaneConnection =
  | { type: 'kubeconfig'; path: string; context?: string }
  | {
      type: 'serviceAccount';
      url: string;
      token: string;
      /** The certificate authority, PEM in base64; that of the system unless given. */
      caData?: string;
    }
  | { type: 'inCluster' };

/** One cluster, and the planes of OpenChoreo that are on it. */
export interface PlaneAccessConfig {
  /** `ClusterDataPlane/default`, `DataPlane/acme-corp/dp-prod`. */
  planes: PlaneReference[];
  connection: PlaneConnection;
}

export interface PlaneReference {
  kind: string;
  /** Absent for the kinds of whole clusters. */
  namespace?: string;
  name: string;
}

/** The condition `Ready` of an object of External Secrets Operator. */
export interface ReadyCondition {
  status: string;
  reason?: string;
  message?: string;
  since?: string;
}

/** What is kept of an object: enough to tell its state, and nothing else of it. */
export interface KeptObject {
  metadata: {
    name: string;
    namespace?: string;
    resourceVersion?: string;
    uid?: string;
  };
  ready?: ReadyCondition;
}

export interface KeptPushSecret extends KeptObject {
  isDeleting: boolean;
  /** Whether there is a change that was not pushed yet. */
  isChanged: boolean;
  refreshTime?: string;
  /** The stores that it pushes to. */
  stores: string[];
  createdAt?: string;
  /** The Secret that it pushes. */
  secretName: string;
  /** What becomes of the value in the store when the PushSecret is deleted. */
  deletionPolicy: 'Delete' | 'None';
  /** Where the store keeps the values. */
  remoteKeys: string[];
}

export interface KeptStore extends KeptObject {
  /** `vault`, `aws`, ... */
  provider?: string;
}

/** Whether a plane answers. */
export type Reachability =
  | { state: 'starting' }
  | { state: 'reachable' }
  | { state: 'unreachable'; since: string; message: string };
