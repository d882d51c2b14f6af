import type { PlaneProblem } from './planeApi';

/** How the Kubernetes API of a plane is reached. */
export type PlaneConnection =
  | { type: 'kubeconfig'; path: string; context?: string }
  | {
      type: 'serviceAccount';
      url: string;
      /** Either this or `tokenFile` is given. */
      token?: string;
      /** Read again whenever it changes. */
      tokenFile?: string;
      /** The certificate authority, PEM in base64; the system's if absent. */
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
  /** Absent for cluster-scoped kinds. */
  namespace?: string;
  name: string;
}

/**
 * Whether a plane can be read. `unreachable`: it doesn't respond. `unknown`: it responds, but what is on it can't be
 * followed, so that what is remembered may be old.
 */
export type Reachability =
  | { state: 'starting' }
  | { state: 'reachable' }
  | {
      state: 'unreachable' | 'unknown';
      problem: PlaneProblem;
      since: string;
      message: string;
    };
